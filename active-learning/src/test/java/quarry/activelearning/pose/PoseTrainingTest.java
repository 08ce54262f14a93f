package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import quarry.activelearning.engine.Adam;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Example;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;

class PoseTrainingTest {

    private static final int STEPS = 80;

    private final PoseLearner learner = new PoseLearner(Preset.TINY, "person", 0);

    @Test
    void theTinyNetworkLearnsAHandfulOfPersonsByHeart() throws UnreadableImageException {
        // Given
        Torch.useThreads(1);
        var examples = examples(Figures.some(4, 1));
        var layout = new Layout();
        learner.network().declare(layout);
        try (var parameters = Parameters.fresh(layout, 1)) {
            parameters.requireGradients();
            var adam = new Adam(parameters);

            // When
            var before = measured(parameters, examples);
            for (int i = 0; i < STEPS; i++) {
                step(parameters, examples);
                adam.step(5e-3);
            }

            // Then
            var after = measured(parameters, examples);
            assertThat(before.get("pck")).isLessThan(0.1);
            assertThat(after.get("pck")).isGreaterThan(0.4);
            assertThat(after.get("loss")).isLessThan(0.75 * before.get("loss"));
        }
    }

    @Test
    void aTrainingEndsWithTheFiguresOfTheTask() throws IOException {
        var figures = Figures.some(6, 1);
        var spec = new ModelSpec("pose", "tiny", List.of("person"), true);
        var job = new TrainingJob(
                spec, 1, figures, figures, Optional.of(Preset.TINY.schedule().in(2)));

        var result = Training.run(job, CheckpointStore.NONE, report -> {}, 1);

        Files.delete(result.weights());
        assertThat(result.metrics())
                .containsEntry("labelled", 6.0)
                .containsEntry("epochs", 2.0)
                .containsKeys("pck", "oks-ap", "oks-ar-large", "loss", "ranking-accuracy");
    }

    private List<Example<PersonTarget>> examples(Figures figures) throws UnreadableImageException {
        var examples = new ArrayList<Example<PersonTarget>>();
        for (int i = 0; i < figures.size(); i++) {
            examples.addAll(learner.examples(learner.decode(figures.image(i)), figures.label(i)));
        }
        return examples;
    }

    private void step(Parameters parameters, List<Example<PersonTarget>> examples) {
        try (var step = parameters.newStep()) {
            Torch.recording(() -> {
                var inputs = learner.inputs(
                        step, examples.stream().map(Example::view).toList());
                var outputs = learner.network().forward(new Pass(parameters, true), inputs);
                var targets = examples.stream().map(Example::target).toList();
                Torch.backward(learner.losses(outputs.output(), targets).mean());
                return null;
            });
        }
    }

    private Map<String, Double> measured(Parameters parameters, List<Example<PersonTarget>> examples) {
        return Torch.withoutGradients(() -> {
            try (var step = parameters.newStep()) {
                var inputs = learner.inputs(
                        step, examples.stream().map(Example::view).toList());
                var output = learner.network()
                        .forward(new Pass(parameters, false), inputs)
                        .output();
                var evaluation = learner.newEvaluation();
                evaluation.add(output, examples);
                var metrics = new HashMap<>(evaluation.metrics());
                var targets = examples.stream().map(Example::target).toList();
                metrics.put(
                        "loss", (double) learner.losses(output, targets).mean().getFloat());
                return metrics;
            }
        });
    }
}
