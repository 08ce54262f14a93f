package quarry.standalone.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.standalone.stack.DataOption;

/** {@code quarry cycle}. */
@Command(name = "cycle", description = "Starts, lists and retries cycles.", mixinStandardHelpOptions = true)
public final class CycleCommand {

    @Command(name = "start", description = "Starts the next cycle.", mixinStandardHelpOptions = true)
    int start(@Mixin DataOption data, @Option(names = "--project", required = true) String project) {
        System.out.println(Api.of(data.directory()).startCycle(project).line());
        return 0;
    }

    @Command(name = "list", description = "Lists the cycles of a project.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data, @Option(names = "--project", required = true) String project) {
        Api.of(data.directory()).cycles(project).forEach(cycle -> System.out.println(cycle.line()));
        return 0;
    }

    @Command(name = "retry", description = "Tries a failed cycle again.", mixinStandardHelpOptions = true)
    int retry(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--cycle", required = true) int cycle) {
        System.out.println(Api.of(data.directory()).retry(project, cycle).line());
        return 0;
    }
}
