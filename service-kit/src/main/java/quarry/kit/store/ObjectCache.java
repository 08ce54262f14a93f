package quarry.kit.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Objects of the bucket on disk; what was not read for the longest time goes first. Objects never change, so one that is
 * here is as good as the bucket's. Each file begins with the SHA-256 of the rest and is checked whenever it is read, so
 * that a torn one is fetched again; a disk that takes none costs time only. Safe for many threads and for many processes in one directory.
 */
public final class ObjectCache {

    private static final Logger LOG = Logger.getLogger(ObjectCache.class);

    private static final int DIGEST_BYTES = 32;

    private final Source source;
    private final Path directory;
    private final long capacity;
    private final Clock clock;
    private final AtomicLong size;

    /** Where objects come from: the bucket, or a test. */
    @FunctionalInterface
    public interface Source {

        byte[] read(String key) throws IOException;
    }

    /** @param capacity bytes on disk; the newest object may exceed it for a moment */
    public ObjectCache(Source source, Path directory, long capacity, Clock clock) throws IOException {
        this.source = source;
        this.directory = Files.createDirectories(directory);
        this.capacity = capacity;
        this.clock = clock;
        this.size = new AtomicLong(
                CachedFile.all(directory).stream().mapToLong(CachedFile::size).sum());
    }

    /**
     * The bytes of an object, from disk or else from the source.
     *
     * @throws IOException if the object can not be read
     */
    public byte[] read(String key) throws IOException {
        return checked(key).bytes;
    }

    /**
     * The bytes of an object whose digest is known.
     *
     * @throws IOException if the object can not be read, or has another digest
     */
    public byte[] read(String key, String sha256) throws IOException {
        var found = checked(key);
        if (!found.sha256.equals(sha256)) {
            throw new IOException("object " + key + " has sha256 " + found.sha256 + ", not " + sha256);
        }
        return found.bytes;
    }

    /** Bytes with the digest that they really have, so that a reading costs one. */
    private static final class Checked {

        private final byte[] bytes;
        private final String sha256;

        Checked(byte[] bytes) {
            this.bytes = bytes;
            this.sha256 = Sha256.hex(bytes);
        }

        byte[] digest() {
            return HexFormat.of().parseHex(sha256);
        }
    }

    private Checked checked(String key) throws IOException {
        var file = file(key);
        var kept = kept(file);
        return kept.isPresent() ? kept.get() : fetched(key, file);
    }

    private Path file(String key) {
        var name = Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
        return directory.resolve(name.substring(0, 2)).resolve(name);
    }

    private Optional<Checked> kept(Path file) {
        try {
            var all = Files.readAllBytes(file);
            if (all.length < DIGEST_BYTES) {
                return Optional.empty();
            }
            var found = new Checked(Arrays.copyOfRange(all, DIGEST_BYTES, all.length));
            if (!Arrays.equals(all, 0, DIGEST_BYTES, found.digest(), 0, DIGEST_BYTES)) {
                return Optional.empty();
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return Optional.of(found);
        } catch (IOException notKept) {
            return Optional.empty();
        }
    }

    private Checked fetched(String key, Path file) throws IOException {
        var fetched = new Checked(source.read(key));
        try {
            keep(file, fetched);
        } catch (IOException e) {
            LOG.warnf(e, "object %s cannot be kept in %s", key, directory);
        }
        return fetched;
    }

    private void keep(Path file, Checked fetched) throws IOException {
        Files.createDirectories(file.getParent());
        var part = Files.createTempFile(file.getParent(), "part-", ".tmp");
        try {
            Files.write(part, fetched.digest());
            Files.write(part, fetched.bytes, StandardOpenOption.APPEND);
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        if (size.addAndGet(DIGEST_BYTES + (long) fetched.bytes.length) > capacity) {
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
