package quarry.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files of a batch, one after the other. */
interface Batch {

    /** The next file; empty at the end. Ends the reading of the one before. */
    Optional<Entry> next() throws IOException;

    /** One file; whoever opens it closes it, before the next one is asked for. */
    interface Entry {

        String name();

        /** Why it can not be read, whatever its bytes are. */
        default Optional<String> obstacle() {
            return Optional.empty();
        }

        InputStream open() throws IOException;
    }
}
