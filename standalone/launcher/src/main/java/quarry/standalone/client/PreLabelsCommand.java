package quarry.standalone.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.standalone.stack.DataOption;

/** {@code quarry pre-labels}. */
@Command(
        name = "pre-labels",
        description = "Downloads what the model takes the picked images to show.",
        mixinStandardHelpOptions = true)
public final class PreLabelsCommand {

    private static final List<String> FORMS = List.of("superannotate.zip", "coco.json", "coco-index.json");

    @Command(
            name = "download",
            description = "Downloads the pre-labels of a cycle: a zip for annotate.online, and COCO's results with the"
                    + " file that names their images and categories.",
            mixinStandardHelpOptions = true)
    int download(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--cycle", description = "Default: the latest.") Integer cycle,
            @Option(names = "--out", paramLabel = "DIR", defaultValue = ".", description = "Default: here.") Path out)
            throws IOException {
        var api = Api.of(data.directory());
        int number = cycle == null ? api.latestCycle(project) : cycle;
        Files.createDirectories(out);
        save(api, project, number, out).forEach(System.out::println);
        return 0;
    }

    /**
     * Saves all forms.
     *
     * @return the files
     */
    public static List<Path> save(Api api, String project, int cycle, Path directory) throws IOException {
        var files = new ArrayList<Path>();
        for (var form : FORMS) {
            var file = directory.resolve("pre-labels-cycle-" + cycle + "." + form);
            Files.write(file, api.preLabels(project, cycle, form));
            files.add(file);
        }
        return files;
    }
}
