package quarry.standalone.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory with everything that a running stack keeps: files of the servers, ports, credentials, logs.
 *
 * <p>One process at a time owns it. The lock is the system's, so it goes with its owner, even after kill -9.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the directory where it is missing, and takes it.
     *
     * @throws ServerException when another process has it
     */
    public static DataDirectory take(Path root) {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            var lock = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lock) == null) {
                lock.close();
                throw new ServerException("the data directory " + root + " is in use by another process");
            }
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("run"));
            return new DataDirectory(root, lock);
        } catch (IOException e) {
            throw new ServerException("cannot use the data directory " + root + ": " + e, e);
        }
    }

    public Path root() {
        return root;
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    PidFile pidFile(String name) {
        return pidFile(root, name);
    }

    /** Where the process of that name is remembered, for whoever does not own the directory. */
    public static PidFile pidFile(Path root, String name) {
        return new PidFile(root.resolve("run").resolve(name + ".pid"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
