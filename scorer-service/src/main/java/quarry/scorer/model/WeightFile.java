package quarry.scorer.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file of the directory of weights. */
record WeightFile(Path path, long size, FileTime lastTaken) {

    /** All files; another scorer may share the directory and delete some meanwhile. */
    static List<WeightFile> all(Path directory) throws IOException {
        var all = new ArrayList<WeightFile>();
        try (var paths = Files.newDirectoryStream(directory)) {
            for (var path : paths) {
                of(path).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<WeightFile> of(Path path) throws IOException {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new WeightFile(path, attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException deletedMeanwhile) {
            return Optional.empty();
        }
    }
}
