package quarry.research.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.weights.Safetensors;

/** {@code quarry predict}. */
@Command(
        name = "predict",
        description =
                "Writes what goes into a network for the images of a folder, and what comes out: the tensors input,"
                        + " logits, embedding, feature.0 .., and loss if the weights have a loss head. Ends with 1 if a file is"
                        + " no image.",
        mixinStandardHelpOptions = true)
public final class PredictCommand implements Callable<Integer> {

    @Option(names = "--task", description = "Needed for weights from elsewhere, such as classification.")
    private String task;

    @Option(names = "--preset", description = "Needed for weights from elsewhere, such as reference.")
    private String preset;

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "FILE",
            description = "Safetensors: a model, or a state_dict.")
    private Path weights;

    @Option(names = "--images", required = true, paramLabel = "DIR", description = "Taken in the order of their names.")
    private Path images;

    @Option(
            names = "--raw",
            required = true,
            paramLabel = "FILE",
            description = "Safetensors to write; its metadata has the names of the images. All of it is held in memory:"
                    + " about half a megabyte an image with preset reference.")
    private Path raw;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        var spec = Description.of(Safetensors.read(weights), task, preset);
        try (var model = ScoringModel.load(weights, spec)) {
            var prediction = Prediction.of(model, new ImageFolder(images));
            prediction
                    .unreadable()
                    .forEach((name, reason) -> command.commandLine().getErr().println(name + ": " + reason));
            if (prediction.names().isEmpty()) {
                throw new IOException("there is no image in " + images);
            }
            var names = new ObjectMapper().writeValueAsString(prediction.names());
            new Safetensors(prediction.tensors(), Map.of("images", names)).write(raw);
            System.out.printf("%d images, %s -> %s%n", prediction.names().size(), forms(prediction), raw);
            return prediction.unreadable().isEmpty() ? 0 : 1;
        }
    }

    private static String forms(Prediction prediction) {
        var forms = new StringBuilder();
        prediction.tensors().forEach((name, tensor) -> forms.append(forms.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(tensor.shape()));
        return forms.toString();
    }
}
