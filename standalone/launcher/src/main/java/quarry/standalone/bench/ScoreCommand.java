package quarry.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarry.activelearning.task.Tasks;
import quarry.standalone.client.Api;
import quarry.standalone.research.ResearchProcess;
import quarry.standalone.servers.Directories;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.Stack;
import quarry.standalone.stack.State;

/** {@code quarry bench score}. */
@Command(
        name = "score",
        description = "Scores from the running services, from files by the library, and from the bare forward pass.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    private static final Consumer<String> SAY = System.out::println;

    @Option(names = "--task", defaultValue = "classification", description = "Default: ${DEFAULT-VALUE}.")
    private String task;

    @Option(names = "--preset", defaultValue = "small", description = "Default: ${DEFAULT-VALUE}.")
    private String preset;

    @Option(names = "--images", defaultValue = "1024", description = "Default: ${DEFAULT-VALUE}.")
    private int images;

    @Option(
            names = "--threads",
            description = "Processors that (a) and (b) use (default: those there are, as the scorer does).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--rounds", defaultValue = "3", description = "Of (a) and (b) (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory of a running stack (default: a stack that ends with the measurement).")
    private Path data;

    @Option(names = "--library-only", description = "Leaves the services out.")
    private boolean libraryOnly;

    @Override
    public Integer call() throws IOException {
        var work = Files.createTempDirectory("quarry-bench");
        try {
            var costs = work.resolve("costs.json");
            var pictures = work.resolve("pictures");
            int code = measureLibrary(costs, pictures);
            if (code == 0 && !libraryOnly) {
                measureServices(work, pictures, new ObjectMapper().readTree(costs.toFile()));
            }
            return code;
        } finally {
            Directories.delete(work);
        }
    }

    private int measureLibrary(Path costs, Path pictures) {
        return ResearchProcess.run(
                "2g",
                List.of(
                        "bench",
                        "score",
                        "--task=" + task,
                        "--preset=" + preset,
                        "--images=" + images,
                        "--threads=" + threads,
                        "--rounds=" + rounds,
                        "--json=" + costs,
                        "--pictures=" + pictures));
    }

    private void measureServices(Path work, Path pictures, JsonNode costs) throws IOException {
        if (data != null) {
            measure(State.required(data), new Processes(data), pictures, costs);
            return;
        }
        var own = work.resolve("data");
        try (var stack = Stack.start(Home.find(), own, 1, SAY)) {
            measure(stack.state(), new Processes(own), pictures, costs);
        }
    }

    private void measure(State state, Processes processes, Path pictures, JsonNode costs) throws IOException {
        var bare = costs.elements().next();
        double speed = bare.get("images").asDouble() / bare.get("seconds").asDouble();
        double cpu = bare.get("cpuSeconds").asDouble() / bare.get("images").asDouble();
        var named = Tasks.named(task);
        var dataset = named.dataset(named.renderer().format() + ":" + pictures);
        var services = new Services(Api.of(state), processes, named, preset, dataset.train());
        for (var served : services.measure()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %10.1f %12.5f %8.3f %10.3f   (all processes %.5f cpu-s/image, %d images)%n",
                    "(c) services, bucket to event",
                    served.imagesPerSecond(),
                    served.scorerSeconds() / served.images(),
                    served.imagesPerSecond() / speed,
                    cpu / (served.scorerSeconds() / served.images()),
                    served.allSeconds() / served.images(),
                    served.images());
        }
    }
}
