package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;

class SegmentationTrainingTest {

    private static final int EPOCHS = 10;

    private final Segmentation task = new Segmentation();
    private Dataset scenes;

    @TempDir
    Path directory;

    @BeforeEach
    void draw() throws IOException {
        task.renderer().write(directory, 24, 10, 1);
        scenes = task.dataset("cityscapes:" + directory);
    }

    @Test
    void theTinyPresetLearnsStreetsFromAFewScenes() throws IOException {
        var schedule = Preset.TINY.schedule().in(EPOCHS);
        var still = new Schedule(
                EPOCHS, schedule.miniBatch(), schedule.descent(), new Rate(0, List.of(), 1), schedule.ranking());

        var trained = metrics(schedule);
        var untrained = metrics(still);

        assertThat(untrained.get("miou")).isLessThan(0.05);
        assertThat(trained.get("miou")).isGreaterThan(0.15);
        assertThat(trained.get("pixel-accuracy")).isGreaterThan(0.5);
        assertThat(trained.get("loss")).isLessThan(1.5);
        assertThat(trained).containsKey("ranking-accuracy");
    }

    private Map<String, Double> metrics(Schedule schedule) throws IOException {
        var spec = new ModelSpec(task.name(), "tiny", scenes.classes(), true);
        var job = new TrainingJob(spec, 7, scenes.train(), scenes.test(), Optional.of(schedule));
        var result = Training.run(job, CheckpointStore.NONE, report -> {}, 1);
        Files.delete(result.weights());
        return result.metrics();
    }
}
