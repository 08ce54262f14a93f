package quarry.activelearning.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A file on disk. */
record FolderFile(String path, Path file) implements LabelFile {

    /** All files below a folder; links to other folders are not followed. */
    static List<LabelFile> in(Path folder) throws IOException {
        try (var tree = Files.walk(folder)) {
            var files = tree.filter(Files::isRegularFile)
                    .limit(LabelFiles.MOST_FILES + 1L)
                    .<LabelFile>map(file -> new FolderFile(path(folder.relativize(file)), file))
                    .sorted(Comparator.comparing(LabelFile::path))
                    .toList();
            if (files.size() > LabelFiles.MOST_FILES) {
                throw new IOException("has more than the allowed " + LabelFiles.MOST_FILES + " files");
            }
            return files;
        }
    }

    private static String path(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    @Override
    public InputStream open(long most) throws IOException {
        return new LimitedStream(Files.newInputStream(file), most, Long.MAX_VALUE);
    }
}
