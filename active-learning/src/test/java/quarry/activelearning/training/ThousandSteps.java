package quarry.activelearning.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Descent;
import quarry.activelearning.task.Ranking;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;

/** Trains for a thousand steps, and prints after every hundred what the process holds: arrays, and KiB of memory. */
final class ThousandSteps {

    private static final int STEPS = 1000;
    private static final int PAGE = 4;

    private ThousandSteps() {}

    public static void main(String[] arguments) throws IOException {
        Torch.useThreads(1);
        train(Blueprint.of(Pictures.tiny(true)));
    }

    private static <T> void train(Blueprint<T> blueprint) throws IOException {
        // one step an epoch
        var schedule = new Schedule(STEPS, 4, Descent.sgd(0.9, 5e-4), Rate.of(0.001), Ranking.until(STEPS / 2, 1));
        var examples = Examples.read(blueprint.learner(), Pictures.some(4, 1));
        try (var run = TrainingRun.begin(blueprint, schedule, 1)) {
            while (!run.isDone()) {
                run.learn(examples);
                if (run.finished() % 100 == 0) {
                    System.out.println(run.parameters().arrayCount() + " " + resident());
                }
            }
        }
    }

    private static long resident() throws IOException {
        var pages = new Scanner(Files.readString(Path.of("/proc/self/statm"))).skip("\\d+ ");
        return pages.nextLong() * PAGE;
    }
}
