package quarry.standalone.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.standalone.stack.DataOption;

/** {@code quarry entropies}. */
@Command(name = "entropies", description = "Downloads entropy csv files.", mixinStandardHelpOptions = true)
public final class EntropiesCommand {

    @Command(
            name = "download",
            description = "Downloads the csv of a cycle: which images to annotate next, the most useful first.",
            mixinStandardHelpOptions = true)
    int download(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--cycle", description = "Default: the latest.") Integer cycle,
            @Option(names = "--whole-pool", description = "Every scored image instead of the picks.") boolean wholePool,
            @Option(names = "--out", description = "Default: entropies-cycle-N.csv here.") Path out)
            throws IOException {
        var api = Api.of(data.directory());
        int number = cycle == null ? api.latestCycle(project) : cycle;
        var file = out == null ? Path.of("entropies-cycle-" + number + ".csv") : out;
        Files.write(file, api.entropies(project, number, wholePool));
        System.out.println(file);
        return 0;
    }
}
