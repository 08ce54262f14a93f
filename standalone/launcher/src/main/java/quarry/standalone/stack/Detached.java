package quarry.standalone.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import quarry.standalone.servers.Home;
import quarry.standalone.servers.LogTail;
import quarry.standalone.servers.ServerException;

/** A stack whose owner is a process of its own, which stays when this one goes. */
public final class Detached {

    private static final int LINES = 5;

    private Detached() {}

    /** Starts it and waits until it is up. */
    public static State start(Path data, int scorers, Consumer<String> say) {
        var log = data.resolve("logs").resolve("launcher.log");
        say.accept("starting, with its log in " + log);
        try {
            Files.createDirectories(log.getParent());
            var owner = new ProcessBuilder(List.of(
                            "setsid",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Dquarry.home=" + Home.find().root(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "quarry.standalone.Quarry",
                            "up",
                            "--data",
                            data.toString(),
                            "--scorers",
                            Integer.toString(scorers)))
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return await(data, owner, log);
        } catch (IOException e) {
            throw new ServerException("cannot start: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while starting", e);
        }
    }

    private static State await(Path data, Process owner, Path log) throws InterruptedException {
        while (true) {
            // a killed stack may have left its state, for as long as the new owner has not come to it
            var state = State.of(data).filter(found -> found.pid() == owner.pid());
            if (state.isPresent()) {
                return state.get();
            }
            if (owner.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new ServerException("it did not start:\n" + String.join("\n", LogTail.of(log, LINES)));
            }
        }
    }
}
