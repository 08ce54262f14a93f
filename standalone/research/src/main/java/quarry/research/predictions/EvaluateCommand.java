package quarry.research.predictions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.task.Task;
import quarry.activelearning.task.Tasks;

/** {@code quarry evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Compares predictions, whoever made them, with a data set, and prints the task's figures.",
            "Predictions are: for classification a csv with the header name,class; for detection and pose COCO's results"
                    + " as FILE.json, with FILE.images.json beside it to tell which image and class each number means, or"
                    + " else with the numbers of the data set and categories from 1 on; for segmentation a folder of PNG"
                    + " masks of train ids, named after the images."
        },
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--task", required = true, description = "Such as detection.")
    private String task;

    @Option(
            names = "--predictions",
            required = true,
            paramLabel = "FILE",
            description = "A file, or a folder of masks.")
    private Path predictions;

    @Option(
            names = "--ground-truth",
            required = true,
            paramLabel = "FORMAT:DIR",
            description = "A data set, such as voc:VOCdevkit.")
    private String groundTruth;

    @Option(
            names = "--split",
            defaultValue = "test",
            description = "test, the images that its authors hold out, or train (default: ${DEFAULT-VALUE}).")
    private Split split;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException {
        var known = Tasks.named(task);
        var dataset = known.wholeDataset(groundTruth);
        dataset.problems().forEach(problem -> command.commandLine().getErr().println(problem));
        var images = split.of(dataset);
        if (images.size() == 0) {
            throw new IOException(groundTruth + " has no image in its " + split + " split");
        }
        var answers = Form.of(known).answers(predictions, images, dataset.classes());
        print(images.size(), answers.others(), figures(known, images, answers, dataset.classes()));
        return 0;
    }

    private static Map<String, Double> figures(Task task, NamedImages images, Answers answers, List<String> classes)
            throws IOException {
        var comparison = task.newComparison(classes);
        for (int i = 0; i < images.size(); i++) {
            try {
                comparison.add(images.label(i), answers.of(i));
            } catch (IllegalArgumentException e) {
                throw new IOException(images.name(i) + ": " + e.getMessage(), e);
            }
        }
        return comparison.figures();
    }

    private void print(int images, int others, Map<String, Double> figures) {
        var out = command.commandLine().getOut();
        out.println(images + " images" + (others == 0 ? "" : ", predictions about " + others + " others left out"));
        figures.forEach((name, value) -> out.printf(Locale.ROOT, "%-16s %9.6f%n", name, value));
    }
}
