package quarry.activelearning.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.segmentation.IdImage;
import quarry.activelearning.segmentation.Superpixels;
import quarry.activelearning.segmentation.UncertaintyMap;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.ImportedWeights;
import quarry.activelearning.task.Tasks;

/** Regions by way of the seam of tasks, as those ask who know no task. */
class RegionsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"ENTROPY", "VARIANCE"})
    void theScoresOfRegionsAreTheMeansOfTheMap(Signal signal) throws Exception {
        // Given an image of one tile and one of two
        var files = List.of(picture(128, 64), picture(200, 64));
        try (var model = model("segmentation")) {
            List<Input> images = List.of(model.decode(files.get(0)), model.decode(files.get(1)));

            // When
            var scores = model.regionScores(signal, images);

            // Then
            assertThat(scores.images()).isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                var image = ImageDecoder.decode(files.get(i));
                assertThat(scores.of(i))
                        .hasSizeGreaterThan(80)
                        .containsExactly(Superpixels.of(image).means(UncertaintyMap.of(model, signal, image)));
            }
        }
    }

    @Test
    void whatIsNoUncertaintyHasNoRegions() throws Exception {
        try (var model = model("segmentation")) {
            var images = List.of(model.decode(picture(128, 64)));

            assertThatThrownBy(() -> model.regionScores(Signal.PREDICTED_LOSS, images))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("predicted-loss is no uncertainty");
        }
    }

    @Test
    void aTaskOfWholeImagesHasNone() throws IOException, UnreadableImageException {
        try (var model = model("classification")) {
            var images = List.of(model.decode(picture(32, 32)));

            assertThatThrownBy(() -> model.regionScores(Signal.ENTROPY, images))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("only whole images of this task can be scored, no regions");
        }
    }

    @Test
    void theMapOfATaskShowsTheRegionsThatAreScored() throws Exception {
        // Given
        var file = picture(200, 64);

        // When
        var map = IdImage.read(Tasks.named("segmentation").regionMap(file));

        // Then
        var regions = Superpixels.of(ImageDecoder.decode(file));
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 200; x++) {
                assertThat(map.at(y, x)).isEqualTo(regions.at(y, x));
            }
        }
        assertThatThrownBy(() -> Tasks.named("classification").regionMap(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the task 'classification' has no regions");
    }

    @Test
    void theBudgetIsTheDocumentedOneWhereThereIsOne() {
        assertThat(Tasks.named("segmentation").regionsPerCycle()).hasValue((int) Math.round(31.7 * 150));
        assertThat(List.of("classification", "detection", "pose"))
                .allSatisfy(
                        task -> assertThat(Tasks.named(task).regionsPerCycle()).isEmpty());
    }

    private ScoringModel model(String task) throws IOException {
        var file = directory.resolve(task);
        ImportedWeights.of(new ModelSpec(task, "tiny", List.of("a", "b"), false), Map.of(), 1)
                .model()
                .write(file);
        return ScoringModel.load(file);
    }

    private static byte[] picture(int width, int height) {
        var random = new SplittableRandom(width);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return file.toByteArray();
    }
}
