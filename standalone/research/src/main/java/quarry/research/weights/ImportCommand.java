package quarry.research.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.activelearning.engine.LoadReport;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.ImportedWeights;
import quarry.activelearning.weights.Safetensors;

/** {@code quarry model import}. */
@Command(
        name = "import",
        description = "Makes a model of a state_dict from Python: the same numbers, and what they are of.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Safetensors with the names of the reference network.")
    private Path file;

    @Option(names = "--task", required = true, description = "Such as classification.")
    private String task;

    @Option(names = "--preset", required = true, description = "Such as reference.")
    private String preset;

    @Option(
            names = "--classes",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "Class names in the order of the outputs, separated by commas.")
    private List<String> classes;

    @Option(
            names = "--loss-head",
            description = "Adds a loss head; without this the model has one if the file has one.")
    private boolean lossHead;

    @Option(
            names = "--partial",
            description = "Takes what fits and starts the rest afresh; without this everything must fit.")
    private boolean partial;

    @Option(names = "--seed", defaultValue = "0", description = "Of what starts afresh (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var tensors = Safetensors.read(file).tensors();
        var spec = new ModelSpec(task, preset, classes, lossHead || Description.hasLossHead(tensors));
        var imported = ImportedWeights.of(spec, tensors, seed);
        var report = imported.report();
        if (!partial && !report.complete()) {
            throw new IOException("weights of another network (--partial takes what fits): " + report);
        }
        if (report.loaded().isEmpty()) {
            throw new IOException("nothing in the file fits the network: " + report);
        }
        imported.model().write(out);
        print(report);
        return 0;
    }

    private static void print(LoadReport report) {
        System.out.println(report.loaded().size() + " tensors loaded");
        report.missing().forEach(name -> System.out.println("missing, starts afresh: " + name));
        report.misshapen()
                .forEach((name, difference) -> System.out.println("starts afresh: " + name + " " + difference));
        report.unknown().forEach(name -> System.out.println("unknown, left out: " + name));
    }
}
