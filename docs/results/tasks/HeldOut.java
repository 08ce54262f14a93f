import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;
import quarry.activelearning.task.Tasks;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;

/** Trains a tiny model of a task on drawn pictures, and measures it and an untrained one on others. */
class HeldOut {

    public static void main(String[] arguments) throws Exception {
        var task = Tasks.named(arguments[0]);
        int train = Integer.parseInt(arguments[1]);
        int test = Integer.parseInt(arguments[2]);
        var folder = Files.createTempDirectory("drawn");
        task.renderer().write(folder, train, test, 1311);
        var set = task.dataset(task.renderer().format() + ":" + folder);
        var spec = new ModelSpec(task.name(), "tiny", set.classes(), true);
        var usual = task.learner(spec).schedule();
        // a step that goes nowhere, after which batch norm knows what numbers come
        var still = new Schedule(1, usual.miniBatch(), usual.descent(), Rate.of(0), usual.ranking());
        for (var schedule : Map.of("trained", usual, "untrained", still).entrySet()) {
            var job = new TrainingJob(spec, 1311, set.train(), set.test(), Optional.of(schedule.getValue()));
            var result = Training.run(job, CheckpointStore.NONE, report -> {}, 2);
            System.out.println(task.name() + ", " + schedule.getKey() + ": " + new TreeMap<>(result.metrics()));
            Files.delete(result.weights());
        }
    }
}
