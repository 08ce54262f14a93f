package quarry.research.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.engine.Devices;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.training.CheckpointStore;
import quarry.activelearning.training.Training;
import quarry.activelearning.training.TrainingJob;

/** {@code quarry bench train}. */
@Command(name = "train", description = "Training from files beside bare steps.", mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--epochs",
            defaultValue = "4",
            description = "Of a round; files are read once in it (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Override
    public Integer call() throws IOException {
        options.check();
        var blueprint = Blueprint.of(options.spec());
        try (var pictures = Pictures.render(options);
                var bare = BareSteps.of(blueprint, pictures)) {
            var race = new Race((long) epochs * options.images)
                    .with("(a) steps on tensors in memory", () -> bare.run(epochs, options.threads))
                    .with("(b) library, from files", () -> train(blueprint, pictures));
            race.run(options.rounds);
            System.out.println(options.title("training") + ", " + epochs + " epochs a round, " + Devices.describe());
            System.out.print(race.table());
        }
        return 0;
    }

    private void train(Blueprint<?> blueprint, Pictures pictures) throws IOException {
        var schedule = blueprint.learner().schedule().in(epochs);
        var job = new TrainingJob(options.spec(), 1, pictures, nothing(pictures), Optional.of(schedule));
        Files.delete(Training.run(job, CheckpointStore.NONE, report -> {}, options.threads)
                .weights());
    }

    private static LabelledImages nothing(LabelledImages pictures) {
        return new LabelledImages() {
            @Override
            public int size() {
                return 0;
            }

            @Override
            public byte[] image(int index) throws IOException {
                return pictures.image(index);
            }

            @Override
            public Map<String, Object> label(int index) {
                return pictures.label(index);
            }
        };
    }
}
