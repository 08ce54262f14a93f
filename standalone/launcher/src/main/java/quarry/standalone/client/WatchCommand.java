package quarry.standalone.client;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.standalone.stack.DataOption;
import quarry.standalone.terminal.Progress;

/** {@code quarry watch}. */
@Command(
        name = "watch",
        description = "Shows how the latest cycle goes on, until it waits for labels or has failed.",
        mixinStandardHelpOptions = true)
public final class WatchCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(names = "--project", required = true)
    private String project;

    @Override
    public Integer call() {
        try (var progress = Progress.titled("")) {
            var end = new Watch(Api.of(data.directory()), project)
                    .until(
                            cycle -> cycle.isWaitingForLabels() || cycle.isFailed(),
                            cycle -> CycleProgress.show(cycle, progress));
            return end.isFailed() ? 1 : 0;
        }
    }
}
