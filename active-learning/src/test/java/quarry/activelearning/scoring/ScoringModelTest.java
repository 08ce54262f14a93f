package quarry.activelearning.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.strategy.Vectors;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Tasks;
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
    void aClassifierIsUnsureOfOnePosition() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 3);
            for (var signal : List.of(Signal.ENTROPY, Signal.VARIANCE)) {
                var scores = model.score(signal, inputs);
                var positions = model.uncertainties(signal, inputs);
                assertThat(positions).hasSize(3);
                for (int i = 0; i < 3; i++) {
                    assertThat(positions.get(i)).containsExactly(new double[] {scores[i]}, within(1e-6));
                }
            }
            assertThatThrownBy(() -> model.uncertainties(Signal.PREDICTED_LOSS, inputs))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("predicted-loss is no uncertainty");
        }
    }

    @Test
    void moreImagesThanAPassHoldsArePredictedAsEachAlone() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 130);

            var predictions = model.predictions(inputs);

            assertThat(predictions).hasSize(130);
            for (int i : new int[] {0, 127, 128, 129}) {
                assertThat(label(predictions.get(i)))
                        .isEqualTo(label(
                                model.predictions(inputs.subList(i, i + 1)).get(0)));
            }
            assertThat(predictions.stream().map(ScoringModelTest::label).distinct())
                    .hasSizeGreaterThan(1);
        }
    }

    private static Map<String, Object> label(Prediction prediction) {
        return Tasks.named("classification")
                .label(prediction, Pictures.tiny(true).classes());
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
    void everySignalComesWithoutAHeadExceptThePredictedLoss() throws Exception {
        try (var model = ScoringModel.load(weights(false))) {
            var inputs = inputs(model, 6);
            for (var signal : Signal.values()) {
                if (signal != Signal.PREDICTED_LOSS && signal != Signal.TRUE_LOSS) {
                    var scores = model.score(signal, inputs);

                    assertThat(scores).as(signal.id()).hasSize(6);
                    for (double score : scores) {
                        assertThat(score).isBetween(-1e-6, 1.0);
                    }
                }
            }
            assertThatThrownBy(() -> model.score(Signal.TRUE_LOSS, inputs))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no model can know the true loss");
        }
    }

    @Test
    void aScoreDoesNotDependOnTheBatch() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 7);
            for (var signal : List.of(Signal.PREDICTED_LOSS, Signal.ENTROPY, Signal.BALD, Signal.VARIANCE)) {
                var together = model.score(signal, inputs);
                for (int i = 0; i < inputs.size(); i++) {
                    assertThat(model.score(signal, inputs.subList(i, i + 1))[0])
                            .as(signal.id())
                            .isEqualTo(together[i], within(1e-6));
                }
            }
        }
    }

    @Test
    void oneAnswerHoldsScoresAndVectors() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            // Given
            var inputs = inputs(model, 5);

            // When
            var answer = model.answer(Optional.of(Signal.MARGIN), Optional.of(Vectors.GRADIENT), inputs);

            // Then
            assertThat(answer.scores()).isEqualTo(model.score(Signal.MARGIN, inputs));
            assertThat(answer.features().embedding().rows()).isEqualTo(5);
            assertThat(answer.features().embedding().columns()).isEqualTo(64);
            var residual = answer.features().residual();
            assertThat(residual.columns()).isEqualTo(2);
            for (int i = 0; i < 5; i++) {
                // two classes, of which the likelier one is predicted: what it lacks, the other has
                assertThat(residual.get(i, 0)).isEqualTo(-residual.get(i, 1), within(1e-6f));
                assertThat(1 - 2 * Math.abs(residual.get(i, 0)))
                        .isEqualTo((float) (1 - answer.scores()[i]), within(1e-5f));
            }
        }
    }

    @Test
    void vectorsAloneCostNoScore() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 3);

            var answer = model.answer(Optional.empty(), Optional.of(Vectors.EMBEDDING), inputs);

            assertThat(answer.scores()).isEmpty();
            assertThat(answer.features().residual().columns()).isZero();
            assertThat(answer.features().embedding())
                    .isEqualTo(model.answer(Optional.empty(), Optional.of(Vectors.GRADIENT), inputs)
                            .features()
                            .embedding());
            assertThatThrownBy(() -> model.answer(Optional.empty(), Optional.of(Vectors.DESCRIPTOR), inputs))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void lossesNeedLabels() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 2);
            List<Map<String, Object>> labels = List.of(Map.of("class", "high"), Map.of("class", "high"));

            var losses = model.losses(inputs, labels);
            var passes = model.stochasticLosses(inputs, labels, 4);

            // trained on them: the first is one of that class
            assertThat(losses[0]).isNotNegative().isLessThan(losses[1]);
            assertThat(passes).hasNumberOfRows(4);
            assertThat(passes[0]).hasSize(2).isNotEqualTo(passes[1]);
        }
    }

    @Test
    void theRawNumbersAreThoseOfTheNetwork() throws Exception {
        try (var model = ScoringModel.load(weights)) {
            var inputs = inputs(model, 2);

            var raw = model.raw(inputs);

            assertThat(raw)
                    .containsOnlyKeys(
                            "input", "logits", "embedding", "feature.0", "feature.1", "feature.2", "feature.3", "loss");
            assertThat(raw.get("input").shape()).containsExactly(2L, 3L, 32L, 32L);
            assertThat(raw.get("feature.3").shape()).containsExactly(2L, 64L, 4L, 4L);
            var losses = raw.get("loss").bytes().asFloatBuffer();
            assertThat(model.score(Signal.PREDICTED_LOSS, inputs))
                    .containsExactly(new double[] {losses.get(0), losses.get(1)}, within(1e-6));
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
