package quarry.standalone.demo;

import java.nio.file.Path;
import java.util.Objects;
import picocli.CommandLine.Option;
import quarry.activelearning.task.Tasks;

/** What a demo is made of. */
final class DemoOptions {

    private static final int MOST_PER_CYCLE = 100;
    private static final int LESS_THAN_IN_EARNEST = 5;

    @Option(names = "--project", description = "The name of its project (default: ${DEFAULT-VALUE}).")
    String project = "demo";

    @Option(names = "--out", paramLabel = "DIR", description = "Where everything goes (default: out/demo-N).")
    Path out;

    @Option(names = "--task", description = "What the network is to learn (default: ${DEFAULT-VALUE}).")
    String task = "classification";

    @Option(
            names = "--dataset",
            paramLabel = "FORMAT:DIR",
            description = "A data set on disk instead of drawn pictures, such as idx:DIR for MNIST and Fashion-MNIST.")
    String dataset;

    @Option(
            names = "--strategy",
            defaultValue = "learning-loss",
            description = "learning-loss (default), random, discriminative (or dal), least-confidence, margin, entropy,"
                    + " dropout-entropy, bald, variance, core-set, badge or typiclust.")
    String strategy;

    @Option(
            names = "--diversity",
            description = "Passes over a picture whose features are as similar to those of a pick (cosine, above 0 to"
                    + " 1; default: 0, off); for strategies with scores.")
    Double diversity;

    @Option(names = "--cold-start", description = "How cycle 0 picks: random (default) or typiclust.")
    String coldStart;

    @Option(names = "--pre-labels", description = "Has the model predict its picks, and leaves these files too.")
    boolean preLabels;

    @Option(
            names = "--cycles",
            defaultValue = "3",
            description = "Cycles with a trained model, after the random one (default: ${DEFAULT-VALUE}).")
    int cycles;

    @Option(
            names = "--per-cycle",
            description = "Pictures to label in each cycle (default: 100, and fewer where a task asks for fewer).")
    Integer perCycle;

    /** Small: where nearly the whole pool competes, the picks are all of the same few hard classes. */
    @Option(
            names = "--subset-factor",
            defaultValue = "3",
            description = "Random candidates for each pick (default: ${DEFAULT-VALUE}).")
    double subsetFactor;

    @Option(
            names = "--pool",
            description = "Pictures to choose from (default: ten times as many as are labelled in a cycle).")
    Integer pool;

    @Option(
            names = "--test",
            description = "Held-out pictures (default: five times as many as are labelled in a cycle).")
    Integer test;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of pictures, draws and weights (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--preset", defaultValue = "tiny", description = "Size of the network (default: ${DEFAULT-VALUE}).")
    String preset;

    @Option(names = "--scorers", defaultValue = "1", description = "How many scorers share the work (default: 1).")
    int scorers;

    @Option(
            names = "--running",
            description =
                    "Play against the services that QUARRY_INGEST_URL and QUARRY_SELECTOR_URL name, or that quarry"
                            + " up has started, instead of starting some.")
    boolean running;

    @Option(
            names = "--platform-stub",
            description =
                    "Has pictures annotated on a small annotate.online of its own: scores go there and labels come"
                            + " back by themselves. For --task classification and detection.")
    boolean platformStub;

    @Option(names = "--keep", description = "Leave everything running at the end.")
    boolean keep;

    /** Gives what was not given its default; an unknown task is an {@link IllegalArgumentException}. */
    void complete() {
        perCycle = Objects.requireNonNullElse(
                perCycle, Math.min(MOST_PER_CYCLE, Tasks.named(task).picksPerCycle() / LESS_THAN_IN_EARNEST));
        pool = Objects.requireNonNullElse(pool, 10 * perCycle);
        test = Objects.requireNonNullElse(test, 5 * perCycle);
    }
}
