package quarry.standalone.stack;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.standalone.servers.Home;

/** {@code quarry up}. */
@Command(
        name = "up",
        description =
                "Starts broker, database, bucket and services, and keeps them running until Ctrl-C or quarry down.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(names = "--scorers", defaultValue = "1", description = "How many scorers share the work (default: 1).")
    private int scorers;

    @Option(names = "--detach", description = "Return as soon as everything is ready, and leave it running.")
    private boolean detach;

    @Override
    public Integer call() throws InterruptedException {
        var running = State.of(data.directory());
        if (running.isPresent()) {
            System.out.println("already up on " + data.directory());
            Urls.print(running.get(), System.out::println);
            return 0;
        }
        if (detach) {
            Urls.print(Detached.start(data.directory(), scorers, System.out::println), System.out::println);
            return 0;
        }
        var stack = Stack.start(Home.find(), data.directory(), scorers, System.out::println);
        Urls.print(stack.state(), System.out::println);
        System.out.println("up; Ctrl-C or quarry down stops it");
        new CountDownLatch(1).await();
        return 0;
    }
}
