package quarry.standalone.client;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.standalone.stack.DataOption;
import quarry.standalone.terminal.Progress;

/** {@code quarry images}. */
@Command(name = "images", description = "Uploads images.", mixinStandardHelpOptions = true)
public final class ImagesCommand {

    @Command(
            name = "upload",
            description = "Uploads the files of a directory. Doing it again changes nothing, so it can be interrupted.",
            mixinStandardHelpOptions = true)
    int upload(
            @Mixin DataOption data,
            @Parameters(paramLabel = "DIR") Path directory,
            @Option(names = "--project", required = true) String project,
            @Option(
                            names = "--split",
                            defaultValue = "pool",
                            description = "pool, or test for images that are held out (default: ${DEFAULT-VALUE}).")
                    String split) {
        Outcomes outcomes;
        try (var progress = Progress.titled("uploading")) {
            outcomes = new Upload(Api.of(data.directory()), project, split).directory(directory, progress);
        }
        return Report.print(outcomes);
    }
}
