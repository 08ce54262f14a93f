package quarry.activelearning.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes say nothing of when it was written. */
final class ZipTarget implements Closeable {

    // the earliest that a zip can tell
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    ZipTarget(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /**
     * Adds a file.
     *
     * @throws IOException if there is one of that name
     */
    void add(String path, byte[] content) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
