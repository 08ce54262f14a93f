package quarry.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import quarry.ingest.IngestConfig;

/** The bytes that all uploads may hold together, handed out in order of asking. */
@ApplicationScoped
class UploadMemory {

    private static final int UNIT = 1024;

    private final int units;
    private final Semaphore free;

    UploadMemory(IngestConfig config) {
        units = Math.toIntExact(config.uploads().memory().asLongValue() / UNIT);
        free = new Semaphore(units, true);
    }

    /** What needs the memory. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** Waits until so many bytes are free, and holds them during the work; more than there are at all means all. */
    <T, E extends Exception> T hold(long bytes, Work<T, E> work) throws E {
        int share = (int) Math.min(units, bytes / UNIT + 1);
        free.acquireUninterruptibly(share);
        try {
            return work.run();
        } finally {
            free.release(share);
        }
    }
}
