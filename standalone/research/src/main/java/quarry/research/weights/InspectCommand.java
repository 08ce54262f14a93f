package quarry.research.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/** {@code quarry model inspect}. */
@Command(name = "inspect", description = "Lists what a safetensors file holds.", mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Safetensors.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        var contents = Safetensors.read(file);
        contents.metadata().forEach((name, text) -> System.out.println(name + " = " + text));
        long numbers = 0;
        long bytes = 0;
        for (var entry : contents.tensors().entrySet()) {
            var tensor = entry.getValue();
            System.out.printf(Locale.ROOT, "%-44s %-4s %s%n", entry.getKey(), tensor.dtype(), shape(tensor));
            bytes += tensor.bytes().remaining();
            numbers += tensor.bytes().remaining() / tensor.dtype().bytes();
        }
        System.out.printf(
                Locale.ROOT,
                "%d tensors, %,d numbers, %,d bytes%n",
                contents.tensors().size(),
                numbers,
                bytes);
        return 0;
    }

    private static String shape(Tensor tensor) {
        return tensor.shape().isEmpty() ? "one number" : tensor.shape().toString();
    }
}
