package quarry.research.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.activelearning.weights.Safetensors;

/** {@code quarry model export}. */
@Command(
        name = "export",
        description = "Writes the bare state_dict of a model, for load_state_dict in Python; no number changes.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A model.")
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the state_dict goes.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        var tensors = Safetensors.read(file).tensors();
        new Safetensors(tensors, Map.of()).write(out);
        System.out.println(tensors.size() + " tensors -> " + out);
        return 0;
    }
}
