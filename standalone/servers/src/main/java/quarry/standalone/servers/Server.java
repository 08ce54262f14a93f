package quarry.standalone.servers;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One long-running child process that listens on one port. It can be started again after it has stopped or died, on the
 * same port and the same files.
 */
public abstract class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LATE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LINES = 5;

    private final String name;
    private final int port;
    private final DataDirectory data;
    private volatile ChildProcess process;

    protected Server(String name, int port, DataDirectory data) {
        this.name = name;
        this.port = port;
        this.data = data;
    }

    public final String name() {
        return name;
    }

    public final int port() {
        return port;
    }

    protected final DataDirectory data() {
        return data;
    }

    /** Writes what the program needs on disk, and says how it is run. */
    protected abstract Command prepare() throws IOException;

    /** Whether the program does its work; asked again and again while it starts. */
    protected boolean isReady() {
        return FreePorts.answers(port);
    }

    /**
     * Starts the program and waits until it is ready.
     *
     * @throws ServerException with the reason, and the end of the log where there is one
     */
    public final void start() {
        launch();
        awaitReady();
    }

    /** Starts the program without waiting for it. */
    public final synchronized void launch() {
        if (isRunning()) {
            return;
        }
        try {
            var pidFile = data.pidFile(name);
            pidFile.awaitEnd();
            if (!FreePorts.isFree(port)) {
                throw new ServerException(name + ": port " + port + " of 127.0.0.1 is taken by another process");
            }
            process = ChildProcess.start(prepare(), data.log(name));
            pidFile.write(process.pid());
        } catch (IOException e) {
            throw new ServerException(name + " cannot be prepared: " + e, e);
        }
    }

    /** Waits until the launched program is ready. */
    public final void awaitReady() {
        awaitReady(() -> {});
    }

    /** Waits until the launched program is ready, and says now and then that it is late. */
    public final void awaitReady(Runnable late) {
        long begin = System.nanoTime();
        long nextNote = begin + LATE.toNanos();
        while (!isReady()) {
            if (!isRunning()) {
                throw new ServerException(name + " ended while starting; its log says:\n" + lastLogLines());
            }
            if (System.nanoTime() > nextNote) {
                late.run();
                nextNote += LATE.toNanos();
            }
            if (System.nanoTime() - begin > START.toNanos()) {
                throw new ServerException(name + " was not ready after " + START.toMinutes()
                        + " minutes; its log says:\n" + lastLogLines());
            }
            pause();
        }
    }

    /** The child process of the last start. */
    public final ChildProcess process() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    public final boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** Stops the program cleanly; harmless when it does not run. */
    public final void stop() {
        if (process != null) {
            process.stop();
        }
    }

    @Override
    public final void close() {
        stop();
    }

    public final String lastLogLines() {
        return String.join("\n", LogTail.of(data.log(name), LINES));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while " + name + " was starting", e);
        }
    }
}
