package quarry.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The parts of a form, which the server has laid down as files. */
final class FormBatch implements Batch {

    private static final String PART = "file";

    private final Iterator<FileUpload> parts;

    FormBatch(List<FileUpload> parts) {
        this.parts = parts.iterator();
    }

    @Override
    public Optional<Batch.Entry> next() {
        return parts.hasNext() ? Optional.of(new Part(parts.next())) : Optional.empty();
    }

    private record Part(FileUpload part) implements Batch.Entry {

        @Override
        public String name() {
            return part.fileName();
        }

        @Override
        public Optional<String> obstacle() {
            return part.name().equals(PART)
                    ? Optional.empty()
                    : Optional.of("the part is named '" + part.name() + "', not '" + PART + "'");
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(part.uploadedFile());
        }
    }
}
