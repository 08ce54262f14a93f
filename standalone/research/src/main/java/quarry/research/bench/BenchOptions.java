package quarry.research.bench;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Tasks;

/** What is measured. */
final class BenchOptions {

    @Option(names = "--task", defaultValue = "classification", description = "Default: ${DEFAULT-VALUE}.")
    String task;

    @Option(names = "--preset", defaultValue = "small", description = "Default: ${DEFAULT-VALUE}.")
    String preset;

    @Option(names = "--images", defaultValue = "1024", description = "Default: ${DEFAULT-VALUE}.")
    int images;

    @Option(names = "--threads", description = "Processors to use (default: those there are).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "The best one counts, after one to warm up (default: ${DEFAULT-VALUE}).")
    int rounds;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Where the drawn images go, and stay (default: nowhere that lasts).")
    Path pictures;

    ModelSpec spec() {
        return new ModelSpec(task, preset, Tasks.named(task).renderer().classes(), true);
    }

    void check() {
        if (images < 1 || threads < 1 || rounds < 1) {
            throw new IllegalArgumentException("--images, --threads and --rounds must be at least 1");
        }
    }

    String title(String what) {
        return "%s, %s %s with a loss head, %d images, %d threads, best of %d rounds"
                .formatted(what, task, preset, images, threads, rounds);
    }
}
