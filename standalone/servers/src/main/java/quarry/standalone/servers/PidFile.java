package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers a process over the death of its parent. A pid alone is not enough, since the system uses it again; together
 * with the moment of its start it names one process.
 */
public record PidFile(Path file) {

    private static final int PATIENCE_SECONDS = 60;

    public void write(long pid) throws IOException {
        var started = ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
        Files.writeString(file, pid + "\n" + started.map(Object::toString).orElse("?"));
    }

    /** Waits until a process that an earlier, killed parent left behind is gone; it is on its way out by itself. */
    void awaitEnd() throws IOException {
        var leftover = running();
        if (leftover.isPresent()) {
            try {
                leftover.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                leftover.get().destroyForcibly();
                leftover.get().onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerException("interrupted while an old process was ending", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        Files.deleteIfExists(file);
    }

    /** The process that it names, as long as that one lives. */
    public Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return ProcessHandle.of(Long.parseLong(lines.get(0))).filter(process -> process.info()
                .startInstant()
                .map(Object::toString)
                .orElse("?")
                .equals(lines.get(1)));
    }
}
