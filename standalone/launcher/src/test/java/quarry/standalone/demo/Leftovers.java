package quarry.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import quarry.standalone.servers.PidFile;

/** The processes that a data directory remembers. */
final class Leftovers {

    private Leftovers() {}

    static List<PidFile> pidFiles(Path data) throws IOException {
        try (var files = Files.list(data.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .toList();
        }
    }

    static List<ProcessHandle> alive(Path data) throws IOException {
        return pidFiles(data).stream()
                .map(Leftovers::running)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ProcessHandle> running(PidFile file) {
        try {
            return file.running();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
