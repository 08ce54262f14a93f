package quarry.standalone.stack;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import quarry.standalone.servers.Home;

/** Which data directory a command is about. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory (default: data, in the directory of the quarry script).")
    private Path directory;

    public Path directory() {
        var chosen = directory == null ? Home.find().root().resolve("data") : directory;
        return chosen.toAbsolutePath().normalize();
    }
}
