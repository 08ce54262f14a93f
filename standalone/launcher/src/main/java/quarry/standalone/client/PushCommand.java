package quarry.standalone.client;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarry.standalone.stack.DataOption;

/** {@code quarry push}. */
@Command(
        name = "push",
        description = "Shows what the platform of a project was told, and tells it again.",
        mixinStandardHelpOptions = true)
public final class PushCommand {

    @Command(name = "list", description = "Lists what was sent, newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data, @Option(names = "--project", required = true) String project) {
        Api.of(data.directory()).pushes(project).forEach(push -> System.out.println(push.line()));
        return 0;
    }

    @Command(
            name = "retry",
            description = "Sends the newest one after all, if it was given up.",
            mixinStandardHelpOptions = true)
    int retry(@Mixin DataOption data, @Option(names = "--project", required = true) String project) {
        Api.of(data.directory()).retryPush(project);
        System.out.println("it is sent again; see quarry push list");
        return 0;
    }
}
