package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.ImportedWeights;

class UncertaintyMapTest {

    private static final ModelSpec SPEC = new ModelSpec("segmentation", "tiny", List.of("road", "sky", "tree"), false);

    @TempDir
    Path directory;

    @Test
    void theMeanOfATileIsItsScore() throws IOException, UnreadableImageException {
        try (var model = model(SPEC)) {
            var image = Patterns.blocks(128, 64);

            for (var signal : List.of(Signal.ENTROPY, Signal.VARIANCE)) {
                var map = UncertaintyMap.of(model, signal, image);

                double score = model.score(signal, List.of(View.whole(image)))[0];
                assertThat(map).hasSize(64 * 128);
                assertThat(Arrays.stream(map).average().orElseThrow()).isEqualTo(score, within(1e-6));
                assertThat(Arrays.stream(map).distinct().count()).isGreaterThan(1000);
            }
        }
    }

    @Test
    void anImageOfSeveralTilesHasOneMapOfThemAll() throws IOException, UnreadableImageException {
        try (var model = model(SPEC)) {
            // Given an image of two tiles that overlap by 56 columns
            var image = Patterns.blocks(200, 64);

            // When
            var map = UncertaintyMap.of(model, Signal.ENTROPY, image);

            // Then
            // in one pass, as the map does: of two passes the last digits differ
            var tiles = model.uncertainties(Signal.ENTROPY, List.of(tile(image, 0), tile(image, 72)));
            var left = tiles.get(0);
            var right = tiles.get(1);
            assertThat(map).hasSize(64 * 200);
            assertThat(map[200 * 5 + 71]).isEqualTo(left[128 * 5 + 71]);
            assertThat(map[200 * 5 + 72]).isEqualTo((left[128 * 5 + 72] + right[128 * 5]) / 2);
            assertThat(map[200 * 5 + 128]).isEqualTo(right[128 * 5 + 56]);
        }
    }

    @Test
    void aSmallImageHasItsOwnPixelsOnly() throws IOException, UnreadableImageException {
        try (var model = model(SPEC)) {
            var image = Patterns.blocks(50, 30);
            var map = UncertaintyMap.of(model, Signal.ENTROPY, image);

            assertThat(map).hasSize(50 * 30);
            assertThat(Superpixels.of(image).means(map))
                    .hasSize(Superpixels.of(image).count());
        }
    }

    @Test
    void aModelOfAnotherTaskHasNoMap() throws IOException, UnreadableImageException {
        var image = Patterns.blocks(32, 32);
        try (var model = model(new ModelSpec("classification", "tiny", List.of("a", "b"), false))) {
            assertThatThrownBy(() -> UncertaintyMap.of(model, Signal.ENTROPY, image))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a map needs a model of segmentation, not of classification");
        }
    }

    private static View tile(RgbImage image, int left) {
        return new View(image, new Window(0, left, 64, 128, false));
    }

    private ScoringModel model(ModelSpec spec) throws IOException {
        var file = directory.resolve("model.safetensors");
        ImportedWeights.of(spec, Map.of(), 1).model().write(file);
        return ScoringModel.load(file);
    }
}
