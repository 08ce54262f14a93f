package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.image.ImageDecoder;

class ShapeRendererTest {

    @TempDir
    Path directory;

    @Test
    void theSameSeedDrawsTheSamePictures() throws IOException {
        assertThat(bytes(drawn("one", 20, 7).train()))
                .isEqualTo(bytes(drawn("same", 20, 7).train()));
        assertThat(bytes(drawn("another", 20, 8).train()))
                .isNotEqualTo(bytes(drawn("once more", 20, 7).train()));
    }

    @Test
    void theHalvesShareNoPicture() throws IOException {
        var data = drawn("halves", 50, 7);

        assertThat(data.test().size()).isEqualTo(50);
        assertThat(bytes(data.train())).doesNotContainAnyElementsOf(bytes(data.test()));
    }

    @Test
    void everyClassIsDrawnOnThirtyTwoPixels() throws Exception {
        var data = drawn("classes", 200, 7);

        assertThat(data.classes()).isEqualTo(new ShapeRenderer().classes());
        var image = ImageDecoder.decode(data.train().image(0));
        assertThat(List.of(image.width(), image.height())).containsExactly(32, 32);
        for (var name : data.classes()) {
            assertThat(labels(data.train())).contains(name);
        }
    }

    private Dataset drawn(String name, int images, long seed) throws IOException {
        var place = directory.resolve(name);
        new ShapeRenderer().write(place, images, images, seed);
        return new Classification().dataset("folder:" + place);
    }

    private static List<String> bytes(LabelledImages images) throws IOException {
        var bytes = new ArrayList<String>();
        for (int i = 0; i < images.size(); i++) {
            bytes.add(Arrays.toString(images.image(i)));
        }
        return bytes;
    }

    private static List<Object> labels(LabelledImages images) {
        var labels = new ArrayList<Object>();
        for (int i = 0; i < images.size(); i++) {
            labels.add(images.label(i).get(Classification.CLASS));
        }
        return labels;
    }
}
