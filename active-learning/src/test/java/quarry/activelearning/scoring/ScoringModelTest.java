package quarry.activelearning.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Input;
import quarry.activelearning.training.Checkpoint;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Pictures;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;
import quarry.activelearning.weights.Safetensors;

class ScoringModelTest {

    private static final CheckpointStore FORGETFUL = new CheckpointStore() {
        @Override
        public Optional<Checkpoint> latest() {
            return Optional.empty();
        }

        @Override
        public void save(int epoch, Path file) {}
    };

    private static Path weights;

    @TempDir
    Path directory;

    @BeforeAll
    static void train() throws IOException {
        weights = weights(true);
    }

    @Test
    void theFileDescribesItself() throws IOException {
        try (var model = ScoringModel.load(weights)) {
            assertThat(model.spec()).isEqualTo(Pictures.tiny(true));
        }
    }

    @Test
    void anImageHasTheSameScoreAfterReloading() throws Exception {
        try (var model = ScoringModel.load(weights);
                var again = ScoringModel.load(weights, Pictures.tiny(true))) {
            var scores = model.score(Signal.PREDICTED_LOSS, inputs(model, 10));

            assertThat(scores).hasSize(10).doesNotContain(Double.NaN).doesNotHaveDuplicates();
            assertThat(again.score(Signal.PREDICTED_LOSS, inputs(again, 10))).isEqualTo(scores);
        }
    }

    @Test
    void oneThreadAndTwoGiveTheSameNumbers() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            // Given
            var batches = List.of(inputs(model, 40), inputs(model, 23), inputs(model, 1), inputs(model, 40));
            var alone = new ArrayList<double[]>();
            for (var batch : batches) {
                alone.add(model.score(Signal.PREDICTED_LOSS, batch));
            }
            var pool = Executors.newFixedThreadPool(2);
            try {
                // When
                var calls = batches.stream()
                        .<Callable<double[]>>map(batch -> () -> model.score(Signal.PREDICTED_LOSS, batch))
                        .toList();
                var together = pool.invokeAll(calls);

                // Then
                for (int i = 0; i < batches.size(); i++) {
                    assertThat(together.get(i).get()).isEqualTo(alone.get(i));
                }
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void theThreadsOfTheProcessDoNotChangeTheNumbers() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 16);
            var scores = model.score(Signal.PREDICTED_LOSS, inputs);

            Torch.useThreads(2);

            assertThat(model.score(Signal.PREDICTED_LOSS, inputs)).isEqualTo(scores);
        }
    }

    @Test
    void anUndecodableImageIsRefusedWithItsReason() throws IOException {
        try (var model = ScoringModel.load(weights)) {
            assertThatThrownBy(() -> model.decode("no image".getBytes(UTF_8)))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessage("not an image of a known format");
        }
    }

    @Test
    void noImagesHaveNoScores() throws IOException {
        try (var model = ScoringModel.load(weights)) {
            assertThat(model.score(Signal.PREDICTED_LOSS, List.of())).isEmpty();
        }
    }

    @Test
    void aModelWithoutAHeadCannotPredictLosses() throws Exception {
        try (var model = ScoringModel.load(weights(false))) {
            var inputs = inputs(model, 1);

            assertThatThrownBy(() -> model.score(Signal.PREDICTED_LOSS, inputs))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the model has no loss head");
        }
    }

    @Test
    void aClosedModelSaysSo() throws Exception {
        var model = ScoringModel.load(weights);
        var inputs = inputs(model, 1);
        model.close();

        assertThatThrownBy(() -> model.score(Signal.PREDICTED_LOSS, inputs))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model is closed");
    }

    @Test
    void aFileThatDoesNotFitItsDescriptionIsRefused() throws IOException {
        var file = Safetensors.read(weights);
        var threeClasses = new ModelSpec("classification", "tiny", List.of("a", "b", "c"), true);
        var unknownTask = new ModelSpec("astrology", "tiny", List.of("a"), true);

        refused(new Safetensors(file.tensors(), threeClasses.metadata()), "linear.weight");
        refused(new Safetensors(file.tensors(), unknownTask.metadata()), "unknown task 'astrology'");
        refused(new Safetensors(file.tensors(), Pictures.tiny(false).metadata()), "loss_head.FC1.bias");
        refused(new Safetensors(file.tensors(), Map.of()), "does not say its task");
    }

    private void refused(Safetensors contents, String reason) throws IOException {
        var file = directory.resolve("other.safetensors");
        contents.write(file);
        assertThatThrownBy(() -> ScoringModel.load(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
        Files.delete(file);
    }

    private static Path weights(boolean lossHead) throws IOException {
        var job = new TrainingJob(Pictures.tiny(lossHead), 3, Pictures.some(8, 1), Pictures.some(0, 1));
        var result = Training.run(job, FORGETFUL, report -> {}, 2).weights();
        result.toFile().deleteOnExit();
        return result;
    }

    private static List<Input> inputs(ScoringModel model, int count) throws UnreadableImageException {
        var inputs = new ArrayList<Input>();
        for (int i = 0; i < count; i++) {
            inputs.add(model.decode(Pictures.png(i, 5)));
        }
        return inputs;
    }
}
