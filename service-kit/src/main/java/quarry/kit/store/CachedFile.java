package quarry.kit.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** A file of a cache directory. Others may add and delete files while we look. */
record CachedFile(Path path, long size, FileTime lastRead) {

    static List<CachedFile> all(Path directory) throws IOException {
        var files = new ArrayList<CachedFile>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                files.add(new CachedFile(path, attributes.size(), attributes.lastModifiedTime()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException deletedMeanwhile) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
