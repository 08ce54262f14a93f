package quarry.standalone.stack;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import quarry.standalone.servers.ServerException;

/** {@code quarry down}. */
@Command(name = "down", description = "Stops what quarry up has started.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    private static final int PATIENCE_MINUTES = 3;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var stopped = stop(data.directory());
        System.out.println(stopped ? "stopped" : "nothing runs on " + data.directory());
        return 0;
    }

    /** Ends the owner of the stack cleanly and waits for it; false when there is none. */
    public static boolean stop(Path data) throws InterruptedException, ExecutionException {
        var owner = State.of(data).flatMap(state -> ProcessHandle.of(state.pid()));
        if (owner.isEmpty()) {
            return false;
        }
        owner.get().destroy();
        try {
            owner.get().onExit().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return true;
        } catch (TimeoutException e) {
            throw new ServerException("process " + owner.get().pid() + " has not stopped yet", e);
        }
    }
}
