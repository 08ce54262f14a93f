package quarry.activelearning.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.image.Input;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.training.Pictures;
import quarry.activelearning.weights.Safetensors;

/** However images are cut into batches, an image has the same score and the same vector, bit for bit. */
class GroupingTest {

    private static final int IMAGES = 37;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"tiny", "small"})
    void anImageHasTheSameBitsAloneAndAmongOthers(String preset) throws Exception {
        // Given
        var spec = new ModelSpec("classification", preset, Pictures.CLASSES, true);
        var weights = directory.resolve("model.safetensors");
        try (var parameters = Parameters.fresh(Blueprint.of(spec).layout(), 5)) {
            new Safetensors(parameters.tensors(), spec.metadata()).write(weights);
        }
        try (var model = ScoringModel.load(weights)) {
            var inputs = new ArrayList<Input>();
            for (int i = 0; i < IMAGES; i++) {
                inputs.add(model.decode(Pictures.png(i, 5)));
            }
            for (var signal : List.of(Signal.PREDICTED_LOSS, Signal.ENTROPY, Signal.BALD)) {
                var together = answer(model, signal, inputs);
                for (int size : new int[] {1, 3, 8, 13, 32}) {
                    for (int from = 0; from < IMAGES; from += size) {
                        int to = Math.min(IMAGES, from + size);

                        // When
                        var some = answer(model, signal, inputs.subList(from, to));

                        // Then
                        for (int i = from; i < to; i++) {
                            var alike = "%s of image %d in groups of %d".formatted(signal.id(), i, size);
                            assertThat(some.scores()[i - from]).as(alike).isEqualTo(together.scores()[i]);
                            assertThat(some.features().rows(new int[] {i - from}))
                                    .as(alike)
                                    .isEqualTo(together.features().rows(new int[] {i}));
                        }
                    }
                }
            }
        }
    }

    private static Answer answer(ScoringModel model, Signal signal, List<Input> inputs) {
        return model.answer(Optional.of(signal), Optional.of(Vectors.GRADIENT), inputs);
    }
}
