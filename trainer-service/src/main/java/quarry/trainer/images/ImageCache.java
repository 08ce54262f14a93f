package quarry.trainer.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import quarry.kit.store.Sha256;

/**
 * Images of the bucket on disk, by the SHA-256 of their bytes; what was not read for the longest time goes first. Bytes
 * are checked whenever they are read, so a torn file or a wrong object is never trained on. Safe for many threads.
 */
final class ImageCache {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final ImageSource source;
    private final Path directory;
    private final long capacity;
    private final Clock clock;
    private final AtomicLong size;

    /** @param capacity bytes on disk; the newest image may exceed it for a moment */
    ImageCache(ImageSource source, Path directory, long capacity, Clock clock) throws IOException {
        this.source = source;
        this.directory = Files.createDirectories(directory);
        this.capacity = capacity;
        this.clock = clock;
        this.size = new AtomicLong(
                CachedFile.all(directory).stream().mapToLong(CachedFile::size).sum());
    }

    /**
     * The bytes of an object, from disk or else from the bucket.
     *
     * @throws IOException if the object can not be read, or has another digest
     */
    byte[] read(String key, String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IOException("sha256 is 64 lower-case hex digits: " + sha256);
        }
        var file = directory.resolve(sha256.substring(0, 2)).resolve(sha256);
        var kept = kept(file, sha256);
        if (kept.isPresent()) {
            return kept.get();
        }
        var bytes = source.read(key);
        if (!Sha256.hex(bytes).equals(sha256)) {
            throw new IOException("object " + key + " has sha256 " + Sha256.hex(bytes) + ", not " + sha256);
        }
        keep(file, bytes);
        return bytes;
    }

    private Optional<byte[]> kept(Path file, String sha256) throws IOException {
        try {
            var bytes = Files.readAllBytes(file);
            if (Sha256.hex(bytes).equals(sha256)) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                return Optional.of(bytes);
            }
            return Optional.empty();
        } catch (NoSuchFileException notKept) {
            return Optional.empty();
        }
    }

    private void keep(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), "part-", ".tmp");
        try {
            Files.write(part, bytes);
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        if (size.addAndGet(bytes.length) > capacity) {
            trim();
        }
    }

    /** Makes room for a tenth more than needed, since looking through the directory is the costly part. */
    private synchronized void trim() throws IOException {
        var files = CachedFile.all(directory);
        files.sort(Comparator.comparing(CachedFile::lastRead).thenComparing(CachedFile::path));
        var left = files.stream().mapToLong(CachedFile::size).sum();
        for (var file : files) {
            if (left <= capacity - capacity / 10) {
                break;
            }
            Files.deleteIfExists(file.path());
            left -= file.size();
        }
        size.set(left);
    }
}
