package quarry.activelearning.exchange;

import java.io.Closeable;
import java.io.IOException;

/** Writes labels of one format, image by image. */
interface LabelWriter extends Closeable {

    /**
     * Adds an image.
     *
     * @throws IOException if it cannot be written
     */
    void add(ExportedImage image) throws IOException;

    /** Ends what was written. */
    @Override
    void close() throws IOException;
}
