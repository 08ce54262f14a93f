package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.standalone.client.CycleView;

class LearningCurveTest {

    @TempDir
    Path directory;

    @Test
    void onlyCyclesWithAModelArePoints() {
        var curve = LearningCurve.of(List.of(cycle(2, 200, 0.8125), cycle(0, 0, null), cycle(1, 100, 0.5)), "accuracy");

        assertThat(curve.csv()).isEqualTo("cycle,labelled,accuracy\n1,100,0.5000\n2,200,0.8125\n");
    }

    @Test
    void thePictureShowsTheLine() throws IOException {
        var curve = LearningCurve.of(List.of(cycle(1, 100, 0.5), cycle(2, 200, 0.8)), "accuracy");
        var file = directory.resolve("curve.png");

        CurvePicture.write(curve, file);

        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(800);
        assertThat(java.util.Arrays.stream(image.getRGB(0, 0, 800, 500, null, 0, 800))
                        .filter(colour -> (colour & 0xffffff) == 0x1f6feb)
                        .count())
                .isGreaterThan(300);
    }

    private static CycleView cycle(int number, int labelled, Double accuracy) {
        return new CycleView(
                "demo",
                number,
                "CLOSED",
                1,
                null,
                Map.of("labelled", labelled),
                null,
                accuracy == null ? null : Map.of("accuracy", accuracy),
                "accuracy");
    }
}
