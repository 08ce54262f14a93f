package quarry.research.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Tasks;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;
import quarry.research.TestCommandLine;

/** A model of each task, barely trained, sees the same by the command line as when its training measured it. */
class PredictIT {

    private static final long SEED = 11;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "classification, p.csv, accuracy, 60, 4",
        "detection, p.json, map, 24, 6",
        "segmentation, masks, miou, 16, 2"
    })
    void whatIsPredictedAndEvaluatedIsWhatTheTrainingMeasured(
            String name, String predictions, String figure, int images, int epochs) throws IOException {
        // Given
        var place = draw(name, images);
        var metrics = train(name, place, epochs);

        // When
        predict(place, predictions);
        var figures = evaluate(name, place, predictions);

        // Then
        assertThat(figures.get(figure)).isPositive().isEqualTo(metrics.get(figure), within(1e-5));
    }

    @Test
    void everyPersonThatADataSetMarksIsLookedAt() throws IOException {
        // Given
        var place = draw("pose", 8);
        train("pose", place, 1);

        // When
        predict(place, "p.json");
        var figures = evaluate("pose", place, "p.json");

        // Then
        var test = Tasks.named("pose").dataset(place).test();
        int marked = 0;
        for (int i = 0; i < test.size(); i++) {
            marked += ((List<?>) test.label(i).get("persons")).size();
        }
        var results = new ObjectMapper().readTree(directory.resolve("p.json").toFile());
        assertThat(results)
                .hasSize(marked)
                .allMatch(result -> result.path("keypoints").size() == 3 * 17);
        assertThat(figures).hasSize(10);
    }

    @Test
    void imagesOrWhatToWriteMayNotBeMissing() {
        assertThat(run("predict", "--weights", path("w"), "--images", path("i")))
                .isEqualTo(1);
        assertThat(run("predict", "--weights", path("w"), "--raw", path("r"))).isEqualTo(1);

        assertThat(errors.toString().lines())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).contains("--predictions or --raw is needed"),
                        line -> assertThat(line).contains("one of --images and --data is needed"));
    }

    private String draw(String task, int images) throws IOException {
        var renderer = Tasks.named(task).renderer();
        renderer.write(directory.resolve("data"), images, 8, SEED);
        return renderer.format() + ":" + directory.resolve("data");
    }

    private void predict(String place, String predictions) {
        int code = run(
                "predict", "--weights", path("model.safetensors"), "--data", place, "--predictions", path(predictions));
        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
    }

    private Map<String, Double> evaluate(String task, String place, String predictions) {
        int code = run("evaluate", "--task", task, "--predictions", path(predictions), "--ground-truth", place);
        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        return Outputs.figures(output.toString());
    }

    private Map<String, Double> train(String task, String place, int epochs) throws IOException {
        var data = Tasks.named(task).dataset(place);
        var spec = new ModelSpec(task, "tiny", data.classes(), false);
        var schedule = Tasks.named(task).learner(spec).schedule().in(epochs);
        var job = new TrainingJob(spec, SEED, data.train(), data.test(), Optional.of(schedule));
        var result = Training.run(job, CheckpointStore.NONE, report -> {}, 1);
        Files.move(result.weights(), directory.resolve("model.safetensors"));
        return result.metrics();
    }

    private int run(String... words) {
        return TestCommandLine.create()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(words);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }
}
