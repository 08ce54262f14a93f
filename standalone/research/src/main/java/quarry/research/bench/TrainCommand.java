package quarry.research.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.engine.Devices;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;
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

    @Option(
            names = "--steps",
            defaultValue = "0",
            paramLabel = "N",
            description = "At least so many steps a round, in as many epochs as it takes (default: those of --epochs).")
    private int steps;

    @Option(
            names = "--mini-batch",
            defaultValue = "0",
            paramLabel = "N",
            description = "Examples of a step (default: the preset's).")
    private int miniBatch;

    @Override
    public Integer call() throws IOException {
        options.check();
        if (epochs < 1 || steps < 0 || miniBatch < 0) {
            throw new IllegalArgumentException("--epochs must be at least 1, --steps and --mini-batch not negative");
        }
        measure(Blueprint.of(options.spec()));
        return 0;
    }

    private <T> void measure(Blueprint<T> blueprint) throws IOException {
        var schedule = schedule(blueprint.learner().schedule());
        try (var pictures = Pictures.render(options);
                var bare = BareSteps.of(blueprint, schedule, pictures)) {
            int rounds = steps == 0 ? epochs : Batches.count(steps, bare.perEpoch());
            var race = new Race((long) rounds * options.images)
                    .with("(a) steps on tensors in memory", () -> bare.run(rounds, options.threads))
                    .with("(b) library, from files", () -> train(pictures, schedule.in(rounds)));
            race.run(options.rounds);
            System.out.printf(
                    "%s, %d steps of at most %d examples a round, %s%n",
                    options.title("training"), rounds * bare.perEpoch(), schedule.miniBatch(), Devices.describe());
            System.out.print(race.table());
            System.out.println(race.memory());
        }
    }

    /** The usual one but for the rate: many epochs over a few pictures would end in numbers without end. */
    private Schedule schedule(Schedule usual) {
        return new Schedule(
                usual.epochs(),
                miniBatch == 0 ? usual.miniBatch() : miniBatch,
                usual.descent(),
                Rate.of(usual.rate().first() / 100),
                usual.ranking());
    }

    private void train(Pictures pictures, Schedule schedule) throws IOException {
        var job =
                new TrainingJob(options.spec(), 1, pictures.images(), Dataset.joined(List.of()), Optional.of(schedule));
        Files.delete(Training.run(job, CheckpointStore.NONE, report -> {}, options.threads)
                .weights());
    }
}
