package quarry.scorer.image;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import quarry.activelearning.image.UnreadableImageException;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ProjectId;
import quarry.kit.store.ObjectCache;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.ObjectStoreException;
import quarry.scorer.ScorerConfig;

/** Reads and decodes images, a few at a time over all batches; those of earlier cycles lie on disk. */
@ApplicationScoped
public class Images {

    private final ObjectCache cache;
    private final ExecutorService readers;

    Images(ObjectStore store, ScorerConfig config, Clock clock) throws IOException {
        this.cache = new ObjectCache(
                store::read,
                config.directory().resolve("images"),
                config.images().cached().asLongValue(),
                clock);
        this.readers = Executors.newFixedThreadPool(config.images().concurrency(), reader -> {
            var thread = new Thread(reader, "image-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The images in the given order.
     *
     * @throws ObjectStoreException if the bucket is away
     */
    public <T> List<DecodedImage<T>> read(ProjectId project, List<ImageId> images, ImageReader<T> reader)
            throws InterruptedException {
        var reads = new ArrayList<Future<DecodedImage<T>>>();
        try {
            for (var image : images) {
                reads.add(readers.submit(() -> read(project, image, reader)));
            }
            var decoded = new ArrayList<DecodedImage<T>>();
            for (var read : reads) {
                decoded.add(read.get());
            }
            return decoded;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ObjectStoreException away) {
                throw away;
            }
            throw new IllegalStateException("cannot read the images of a batch", e.getCause());
        } finally {
            reads.forEach(read -> read.cancel(true));
        }
    }

    private <T> DecodedImage<T> read(ProjectId project, ImageId image, ImageReader<T> reader) {
        try {
            return new DecodedImage.Decoded<>(image, reader.read(cache.read(ObjectKeys.image(project, image))));
        } catch (ObjectMissingException e) {
            return new DecodedImage.Undecodable<>(image, "the image is not in the bucket");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read image " + image, e);
        } catch (UnreadableImageException e) {
            return new DecodedImage.Undecodable<>(image, e.getMessage());
        } catch (OutOfMemoryError e) {
            return new DecodedImage.Undecodable<>(image, "the image is too large for the scorer's memory");
        }
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
