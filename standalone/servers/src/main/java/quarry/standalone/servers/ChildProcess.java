package quarry.standalone.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program that logs to a file and ends with this process.
 *
 * <p>Its life hangs on a pipe (see tied.sh): closing it asks for a clean stop, and the system closes it when this process
 * is killed. A session of its own keeps the terminal's Ctrl-C away from it, so that children stop in the order we want.
 */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TIED = read("tied.sh");

    private final Process process;
    private final CompletableFuture<Integer> exit;

    private ChildProcess(Process process) {
        this.process = process;
        exit = process.onExit().thenApply(ended -> {
            closePipe();
            return ended.exitValue();
        });
    }

    static ChildProcess start(Command command, Path log) {
        var words = new ArrayList<>(List.of("setsid", "sh", "-c", TIED, command.stopSignal()));
        words.addAll(command.words());
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(command.environment());
        try {
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new ServerException("cannot start " + command.words().get(0) + ": " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The exit code, as soon as the process has ended. */
    public CompletableFuture<Integer> exit() {
        return exit;
    }

    /** Asks for a clean stop and waits for it; a program that does not listen is killed after a minute. */
    public void stop() {
        tell();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the program at once, as kill -9 does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exit.join();
    }

    private void tell() {
        try (var pipe = process.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException e) {
            // it has ended in this moment
        }
    }

    private void closePipe() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // the reader is gone already, and that is all we want
        }
    }

    private static String read(String resource) {
        try (var in = ChildProcess.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
