package quarry.research.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurveChartTest {

    @TempDir
    Path directory;

    @Test
    void aCurveIsDrawnInItsColour() throws IOException {
        var curve = new Band("one", List.of(new Band.Point(100, 0.5, 0.1), new Band.Point(200, 0.7, 0.05)));
        var other = new Band("two", List.of(new Band.Point(100, 0.4, 0), new Band.Point(200, 0.6, 0)));
        var file = directory.resolve("curves.png");

        CurveChart.write(List.of(curve, other), "title", file);

        var image = ImageIO.read(file.toFile());
        int ofTheSecond = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                ofTheSecond += image.getRGB(x, y) == Palette.curve(1).getRGB() ? 1 : 0;
            }
        }
        assertThat(ofTheSecond).isGreaterThan(500);
    }

    @Test
    void nothingAndASinglePointCanBeDrawn() throws IOException {
        CurveChart.write(List.of(), "nothing", directory.resolve("none.png"));
        CurveChart.write(
                List.of(new Band("one", List.of(new Band.Point(100, 0.5, 0)))),
                "a point",
                directory.resolve("one.png"));

        assertThat(directory.resolve("one.png")).isNotEmptyFile();
    }

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new Axis(0.41, 0.87, 500, 0).ticks()).hasSize(4).first().satisfies(tick -> assertThat(tick)
                .isEqualTo(0.5, within(1e-9)));
        assertThat(new Axis(100, 700, 0, 600).ticks()).containsExactly(100.0, 200.0, 300.0, 400.0, 500.0, 600.0, 700.0);
        assertThat(new Axis(100, 700, 0, 600).pixel(400)).isEqualTo(300);
    }
}
