package quarry.standalone.client;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.task.Tasks;
import quarry.standalone.stack.DataOption;
import quarry.standalone.terminal.Progress;

/** {@code quarry dataset}. */
@Command(name = "dataset", description = "Imports whole data sets.", mixinStandardHelpOptions = true)
public final class DatasetCommand {

    private static final int PROBLEMS_SHOWN = 20;

    /** Which halves are sent, and where to. */
    enum Split {
        all,
        pool,
        test
    }

    @Command(
            name = "import",
            description = "Uploads the images and labels of a data set in the layout that its authors publish. Doing it"
                    + " again changes nothing, so it can be interrupted.",
            mixinStandardHelpOptions = true)
    int imports(
            @Mixin DataOption data,
            @Parameters(
                            paramLabel = "FORMAT",
                            description = "One of the project's task, such as folder, voc, coco or cityscapes.")
                    String format,
            @Parameters(paramLabel = "DIR") String directory,
            @Option(names = "--project", required = true) String project,
            @Option(
                            names = "--split",
                            defaultValue = "all",
                            description = "pool, the half to train on; test, the half that is held out; or all"
                                    + " (default: ${DEFAULT-VALUE}).")
                    Split split,
            @Option(names = "--without-labels", description = "Labels the test split only; the pool waits for people.")
                    boolean withoutLabels) {
        var api = Api.of(data.directory());
        var dataset = read(api.project(project).task(), format + ":" + directory);
        dataset.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> System.out.println("left out " + problem));
        if (dataset.problems().size() > PROBLEMS_SHOWN) {
            System.out.println("and " + (dataset.problems().size() - PROBLEMS_SHOWN) + " more");
        }
        int code = 0;
        if (split != Split.test) {
            code |= send(api, project, "pool", dataset.train(), !withoutLabels);
        }
        if (split != Split.pool) {
            code |= send(api, project, "test", dataset.test(), true);
        }
        return code;
    }

    private static Dataset read(String task, String place) {
        try {
            return Tasks.named(task).dataset(place);
        } catch (IllegalArgumentException e) {
            throw new ClientException(e.getMessage(), e);
        } catch (IOException e) {
            throw new ClientException("cannot read the data set: " + e.getMessage(), e);
        }
    }

    private static int send(Api api, String project, String split, NamedImages images, boolean labels) {
        int code;
        try (var progress = Progress.titled("uploading the " + split + " split")) {
            code = Report.print(new Upload(api, project, split).images(images, progress));
        }
        if (labels) {
            try (var progress = Progress.titled("labelling the " + split + " split")) {
                code |= Report.print(new Labelling(api, project).send(labels(images), progress));
            }
        }
        return code;
    }

    private static List<NewLabel> labels(NamedImages images) {
        return IntStream.range(0, images.size())
                .mapToObj(index -> new NewLabel(Upload.name(images, index), images.label(index)))
                .toList();
    }
}
