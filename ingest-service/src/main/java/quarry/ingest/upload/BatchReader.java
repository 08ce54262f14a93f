package quarry.ingest.upload;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import quarry.ingest.image.Arrival;
import quarry.ingest.outcome.Refusal;

/**
 * Cuts a batch into chunks that fit into memory. What ends a batch early (a broken archive, too many files) becomes the
 * refusal of the file at which it ended.
 */
final class BatchReader {

    private final Batch batch;
    private final BatchLimits limits;
    private final byte[] skipped = new byte[8192];
    private int entries;
    private long unpacked;
    private boolean ended;

    BatchReader(Batch batch, BatchLimits limits) {
        this.batch = batch;
        this.limits = limits;
    }

    boolean hasEnded() {
        return ended;
    }

    /** The next files: as many as make a chunk, fewer at the end, or none. */
    List<Arrival> nextChunk() {
        var chunk = new ArrayList<Arrival>();
        long bytes = 0;
        while (!ended && chunk.size() < limits.chunk() && bytes < limits.chunkBytes()) {
            var arrival = nextArrival();
            if (arrival != null) {
                chunk.add(arrival);
                bytes += arrival.size();
            }
        }
        return chunk;
    }

    private Arrival nextArrival() {
        var at = "file " + (entries + 1);
        try {
            var entry = batch.next();
            if (entry.isEmpty()) {
                ended = true;
                return null;
            }
            at = entry.get().name();
            if (++entries > limits.maxEntries()) {
                return end(at, "the batch has more than the allowed " + limits.maxEntries() + " files");
            }
            return read(entry.get());
        } catch (IOException broken) {
            return end(at, "the batch is broken here: " + broken.getMessage());
        }
    }

    private Arrival read(Batch.Entry entry) throws IOException {
        var obstacle = entry.obstacle();
        if (obstacle.isPresent()) {
            return Arrival.refused(entry.name(), Refusal.invalid("file", obstacle.get()));
        }
        try (var stream = entry.open()) {
            var bytes = stream.readNBytes(limits.maxBytes() + 1);
            unpacked += bytes.length;
            if (bytes.length <= limits.maxBytes() && unpacked <= limits.maxUnpacked()) {
                return new Arrival(entry.name(), bytes);
            }
            return skipRest(stream)
                    ? Arrival.refused(
                            entry.name(),
                            Refusal.tooLarge(
                                    "image", "the image has more than the allowed " + limits.maxBytes() + " bytes"))
                    : end(entry.name(), "the batch has more than the allowed " + limits.maxUnpacked() + " bytes");
        }
    }

    /** Whether the end of the file came before the limit of the batch; an archive can unpack to a thousandfold. */
    private boolean skipRest(InputStream stream) throws IOException {
        while (unpacked <= limits.maxUnpacked()) {
            int count = stream.read(skipped);
            if (count < 0) {
                return true;
            }
            unpacked += count;
        }
        return false;
    }

    private Arrival end(String name, String reason) {
        ended = true;
        return Arrival.refused(name, Refusal.invalid("batch", reason + "; nothing after it was read"));
    }
}
