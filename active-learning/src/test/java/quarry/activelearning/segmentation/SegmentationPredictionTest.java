package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.task.ImportedWeights;
import quarry.activelearning.task.LabelContext;

class SegmentationPredictionTest {

    private static final ModelSpec SPEC = new ModelSpec("segmentation", "tiny", List.of("road", "sky", "tree"), false);
    private static final int WIDTH = 128;
    private static final int HEIGHT = 64;

    @TempDir
    Path directory;

    @Test
    void anImageOfSeveralTilesHasOneMaskWithHalfOfTheOverlapFromEach() throws Exception {
        // Given an image of two tiles, the second from column 72 on: each owns its side of column 100
        var image = View.whole(Patterns.blocks(200, HEIGHT));
        try (var model = model()) {
            // When
            var prediction = model.predictions(List.of(image)).get(0);

            // Then
            var answer =
                    model.raw(List.of(image)).get("log_probabilities").bytes().asFloatBuffer();
            var label = new Segmentation().label(prediction, SPEC.classes());
            assertThat(MaskLabel.read(label, 3))
                    .isEqualTo(Mask.of(
                            200,
                            HEIGHT,
                            (y, x) -> x < 100 ? likeliest(answer, 0, y, x) : likeliest(answer, 1, y, x - 72)));
            assertThat(prediction.findings()).hasSizeGreaterThan(1);
            assertThat(new Segmentation().checkLabel(label, new LabelContext(SPEC.classes(), 200, HEIGHT)))
                    .isEqualTo(label);
        }
    }

    private static int likeliest(FloatBuffer answer, int view, int y, int x) {
        int best = 0;
        for (int i = 1; i < 3; i++) {
            best = at(answer, view, i, y, x) > at(answer, view, best, y, x) ? i : best;
        }
        return best;
    }

    private static float at(FloatBuffer answer, int view, int index, int y, int x) {
        return answer.get(((view * 3 + index) * HEIGHT + y) * WIDTH + x);
    }

    private ScoringModel model() throws IOException {
        var file = directory.resolve("model.safetensors");
        ImportedWeights.of(SPEC, Map.of(), 3).model().write(file);
        return ScoringModel.load(file);
    }
}
