package quarry.ingest.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The files of an archive, read as it comes in. Folders are passed over; what lies in one keeps its path as a name. */
final class ArchiveBatch implements Batch {

    private static final String HERE = "./";

    private final ArchiveInputStream<?> archive;

    private ArchiveBatch(ArchiveInputStream<?> archive) {
        this.archive = archive;
    }

    static ArchiveBatch zip(InputStream stream) {
        return new ArchiveBatch(new ZipArchiveInputStream(stream, "UTF-8", true, false));
    }

    static ArchiveBatch tar(InputStream stream) {
        return new ArchiveBatch(new TarArchiveInputStream(stream, "UTF-8"));
    }

    @Override
    public Optional<Batch.Entry> next() throws IOException {
        ArchiveEntry entry = archive.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = archive.getNextEntry();
        }
        return Optional.ofNullable(entry).map(File::new);
    }

    private final class File implements Batch.Entry {

        private final ArchiveEntry entry;

        File(ArchiveEntry entry) {
            this.entry = entry;
        }

        @Override
        public String name() {
            var name = entry.getName();
            return name.startsWith(HERE) ? name.substring(HERE.length()) : name;
        }

        @Override
        public Optional<String> obstacle() {
            if (entry instanceof TarArchiveEntry file && !isPlain(file)) {
                return Optional.of("is no plain file");
            }
            return archive.canReadEntryData(entry)
                    ? Optional.empty()
                    : Optional.of("is packed in a way that can not be read as a stream");
        }

        private static boolean isPlain(TarArchiveEntry file) {
            return !(file.isLink()
                    || file.isSymbolicLink()
                    || file.isCharacterDevice()
                    || file.isBlockDevice()
                    || file.isFIFO());
        }

        /** The stream of the archive goes on after the file. */
        @Override
        public InputStream open() {
            return new FilterInputStream(archive) {
                @Override
                public void close() {}
            };
        }
    }
}
