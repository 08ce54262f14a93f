package quarry.scorer.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import quarry.contracts.ObjectRef;
import quarry.kit.store.Sha256;

/** Weights of the bucket on disk, by the SHA-256 of their bytes; bounded, and checked whenever one is taken. */
final class WeightFiles {

    private final Download bucket;
    private final Path directory;
    private final long capacity;
    private final Clock clock;

    /** Writes an object to a file: the bucket does, or a test. */
    @FunctionalInterface
    interface Download {
        void write(String key, Path target);
    }

    /** @param capacity bytes on disk; the newest file may exceed it */
    WeightFiles(Download bucket, Path directory, long capacity, Clock clock) throws IOException {
        this.bucket = bucket;
        this.directory = Files.createDirectories(directory);
        this.capacity = capacity;
        this.clock = clock;
    }

    /**
     * The file of an object, fetched if need be. It may go when another one is fetched.
     *
     * @throws ModelUnusableException if the object has other bytes than announced
     */
    Path file(ObjectRef object) throws IOException {
        var file = directory.resolve(object.sha256() + ".safetensors");
        if (!isWhole(file, object)) {
            bucket.write(object.key(), file);
            if (!isWhole(file, object)) {
                Files.deleteIfExists(file);
                throw new ModelUnusableException("object " + object.key() + " is not the announced one");
            }
        }
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        trim(file);
        return file;
    }

    private static boolean isWhole(Path file, ObjectRef object) throws IOException {
        return Files.exists(file)
                && Files.size(file) == object.size()
                && Sha256.hex(file).equals(object.sha256());
    }

    private synchronized void trim(Path newest) throws IOException {
        var files = WeightFile.all(directory);
        files.sort(Comparator.comparing(WeightFile::lastTaken));
        var surplus = files.stream().mapToLong(WeightFile::size).sum() - capacity;
        for (var file : files) {
            if (surplus > 0 && !file.path().equals(newest)) {
                Files.deleteIfExists(file.path());
                surplus -= file.size();
            }
        }
    }
}
