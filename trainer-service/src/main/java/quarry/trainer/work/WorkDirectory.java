package quarry.trainer.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory for the files of one attempt; closing it deletes them. */
record WorkDirectory(Path path) implements AutoCloseable {

    static WorkDirectory below(Path parent) throws IOException {
        return new WorkDirectory(Files.createTempDirectory(Files.createDirectories(parent), "run-"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
