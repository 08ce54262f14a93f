package quarry.activelearning.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps every checkpoint as a file of its own in a directory. */
final class KeptCheckpoints implements CheckpointStore {

    private final Path directory;
    private final TreeMap<Integer, Path> files = new TreeMap<>();

    KeptCheckpoints(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Checkpoint> latest() {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(new Checkpoint(files.lastKey(), files.get(files.lastKey())));
    }

    @Override
    public void save(int epoch, Path file) throws IOException {
        files.put(epoch, Files.copy(file, directory.resolve("epoch-" + epoch + "-" + System.identityHashCode(this))));
    }

    int count() {
        return files.size();
    }
}
