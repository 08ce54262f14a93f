package quarry.activelearning.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** The files that labels are read from: one, those of a folder, or those of a zip. */
final class LabelFiles implements Closeable {

    /** Bytes of a file about one image. */
    static final long MOST_OF_ONE_IMAGE = 64L << 20;

    /** Bytes of a file about many images, which is read as a stream. */
    static final long MOST_OF_MANY_IMAGES = 16L << 30;

    /** Files in all. */
    static final int MOST_FILES = 2_000_000;

    private final List<LabelFile> all;
    private final Map<String, LabelFile> byPath;
    private final boolean single;
    private final Closeable archive;

    private LabelFiles(List<LabelFile> all, boolean single, Closeable archive) {
        this.all = all;
        this.single = single;
        this.archive = archive;
        byPath = all.stream().collect(Collectors.toMap(LabelFile::path, Function.identity(), (one, same) -> one));
    }

    /**
     * The files there, in the order of their paths.
     *
     * @param refused is told which entries of an archive are not even opened, and why
     * @throws IOException if there is nothing that can be read
     */
    static LabelFiles at(Path place, BiConsumer<String, String> refused) throws IOException {
        if (Files.isDirectory(place)) {
            return new LabelFiles(FolderFile.in(place), false, () -> {});
        }
        if (!Files.isRegularFile(place)) {
            throw new IOException("there is no file or folder");
        }
        if (!place.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return new LabelFiles(List.of(new FolderFile(place.getFileName().toString(), place)), true, () -> {});
        }
        var zip = new ZipFile(place.toFile());
        try {
            return new LabelFiles(ZippedFile.in(zip, refused), false, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    List<LabelFile> all() {
        return all;
    }

    /**
     * Those whose name ends so, in whatever case. A file that is imported by itself may be called anything.
     *
     * @throws IOException if there is none
     */
    List<LabelFile> ending(String end) throws IOException {
        var files = all.stream()
                .filter(file -> single || file.name().toLowerCase(Locale.ROOT).endsWith(end))
                .toList();
        if (files.isEmpty()) {
            throw new IOException("has no file that ends with " + end);
        }
        return files;
    }

    Optional<LabelFile> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
