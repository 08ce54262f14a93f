package quarry.research.weights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.task.Tasks;
import quarry.activelearning.weights.Safetensors;
import quarry.research.predictions.Pictures;
import quarry.research.predictions.Split;

/** {@code quarry predict}. */
@Command(
        name = "predict",
        description = {
            "Asks a model about images. --predictions writes what it sees, as quarry evaluate reads it: for classification a"
                    + " csv, for detection and pose COCO's results as FILE.json with FILE.images.json beside it, for"
                    + " segmentation a folder of masks.",
            "--raw writes what goes into the network, and what comes out: the tensors input, logits, embedding, feature.0"
                    + " .., and loss if the weights have a loss head.",
            "Ends with 1 if a file is no image."
        },
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

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "NAME",
            description = "Names in the order of the outputs, for weights from elsewhere; numbers from 0 on without.")
    private List<String> classes;

    @Option(names = "--images", paramLabel = "DIR", description = "Taken in the order of their names.")
    private Path images;

    @Option(
            names = "--data",
            paramLabel = "FORMAT:DIR",
            description =
                    "Instead of --images, a data set. Its own numbers of the images are used; a pose model is told where"
                            + " the persons are, and else takes an image for one person.")
    private String data;

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "Of --data: test or train (default: ${DEFAULT-VALUE}).")
    private Split split;

    @Option(names = "--predictions", paramLabel = "FILE", description = "Where predictions go; a folder for masks.")
    private Path predictions;

    @Option(
            names = "--raw",
            paramLabel = "FILE",
            description =
                    "Safetensors to write, for --images; its metadata has the names of the images. All of it is held in"
                            + " memory: with preset reference half a megabyte an image for classification, 300 for a tile of"
                            + " segmentation.")
    private Path raw;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        if (predictions == null && raw == null) {
            throw new IllegalArgumentException("there is nothing to write: --predictions or --raw is needed");
        }
        if ((images == null) == (data == null) || (raw != null && images == null)) {
            throw new IllegalArgumentException("one of --images and --data is needed; --raw works with --images");
        }
        var spec = Description.of(Safetensors.read(weights), task, preset, classes);
        try (var model = ScoringModel.load(weights, spec)) {
            boolean good = predictions == null || writePredictions(model);
            return (raw == null || writeRaw(model)) && good ? 0 : 1;
        }
    }

    private boolean writePredictions(ScoringModel model) throws IOException {
        var pictures = images != null
                ? FolderPictures.of(new ImageFolder(images))
                : Pictures.of(split.of(Tasks.named(model.spec().task()).dataset(data)));
        var predicting = Predicting.of(model, pictures, predictions);
        printUnreadable(predicting.unreadable());
        requireImages(predicting.predicted());
        System.out.printf("%d images -> %s%n", predicting.predicted(), predictions);
        return predicting.unreadable().isEmpty();
    }

    private boolean writeRaw(ScoringModel model) throws IOException {
        var prediction = Prediction.of(model, new ImageFolder(images));
        printUnreadable(prediction.unreadable());
        requireImages(prediction.names().size());
        var names = new ObjectMapper().writeValueAsString(prediction.names());
        new Safetensors(prediction.tensors(), Map.of("images", names)).write(raw);
        System.out.printf("%d images, %s -> %s%n", prediction.names().size(), forms(prediction), raw);
        return prediction.unreadable().isEmpty();
    }

    private void printUnreadable(Map<String, String> unreadable) {
        unreadable.forEach((name, reason) -> command.commandLine().getErr().println(name + ": " + reason));
    }

    private void requireImages(int count) throws IOException {
        if (count == 0) {
            throw new IOException("there is no image in " + (images == null ? data : images));
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
