package quarry.standalone.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import quarry.activelearning.dataset.NamedImages;

/** An image that can be read when it is sent. */
interface Source {

    /** Its name in the project. */
    String name();

    /** About how many bytes it has. */
    long size() throws IOException;

    byte[] bytes() throws IOException;

    /** A file under its own name. */
    record OfFile(Path file) implements Source {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }
    }

    /** An image of a data set; a name in a project has no slashes. */
    record OfDataset(NamedImages images, int index) implements Source {

        // enough for a photograph; what counts is that a batch stays small
        private static final long SIZE = 100_000;

        @Override
        public String name() {
            return images.name(index).replace('/', '_');
        }

        @Override
        public long size() {
            return SIZE;
        }

        @Override
        public byte[] bytes() throws IOException {
            return images.image(index);
        }
    }
}
