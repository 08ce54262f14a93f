package quarry.standalone.stack;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import quarry.standalone.servers.Server;
import quarry.standalone.servers.ServerException;

/** Starts again what dies. The pause before it grows as long as the process does not stay up for a minute. */
final class Supervisor implements AutoCloseable {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofMinutes(1);

    private final ScheduledExecutorService starter = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<String> say;
    private volatile boolean closed;

    Supervisor(Consumer<String> say) {
        this.say = say;
    }

    void watch(Server server) {
        watch(server, FIRST_PAUSE);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what goes wrong is said, and tried again
    private void watch(Server server, Duration pause) {
        long begin = System.nanoTime();
        server.process().exit().thenAccept(code -> {
            boolean steady = System.nanoTime() - begin > STEADY.toNanos();
            startAgain(server, steady ? FIRST_PAUSE : pause, "ended with exit code " + code);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as above
    private void startAgain(Server server, Duration pause, String reason) {
        if (closed) {
            return;
        }
        say.accept(server.name() + " " + reason + "; starting it again");
        try {
            starter.schedule(() -> launch(server, longer(pause)), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed in this moment
        }
    }

    private void launch(Server server, Duration nextPause) {
        if (closed) {
            return;
        }
        try {
            server.launch();
            watch(server, nextPause);
        } catch (ServerException e) {
            startAgain(server, nextPause, "cannot be started (" + e.getMessage() + ")");
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** From here on nothing is started again. */
    @Override
    public void close() {
        closed = true;
        starter.shutdownNow();
        try {
            starter.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
