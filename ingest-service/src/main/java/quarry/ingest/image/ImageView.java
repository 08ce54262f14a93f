package quarry.ingest.image;

import java.time.Instant;
import quarry.contracts.ImageId;
import quarry.contracts.Split;

/**
 * An image as the API shows it.
 *
 * @param size of the file in bytes
 * @param stored when it came in
 */
record ImageView(
        String name,
        ImageId image,
        Split split,
        String format,
        int width,
        int height,
        long size,
        String sha256,
        Instant stored) {}
