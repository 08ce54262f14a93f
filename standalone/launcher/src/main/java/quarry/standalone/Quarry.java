package quarry.standalone;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import quarry.standalone.bench.BenchCommand;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.CycleCommand;
import quarry.standalone.client.DatasetCommand;
import quarry.standalone.client.EntropiesCommand;
import quarry.standalone.client.ImagesCommand;
import quarry.standalone.client.LabelsCommand;
import quarry.standalone.client.PreLabelsCommand;
import quarry.standalone.client.ProjectCommand;
import quarry.standalone.client.PushCommand;
import quarry.standalone.client.WatchCommand;
import quarry.standalone.client.WebhookCommand;
import quarry.standalone.demo.DemoCommand;
import quarry.standalone.research.EvaluateCommand;
import quarry.standalone.research.ModelCommand;
import quarry.standalone.research.PredictCommand;
import quarry.standalone.research.ResearchCommand;
import quarry.standalone.research.SimulateCommand;
import quarry.standalone.servers.ServerException;
import quarry.standalone.stack.DownCommand;
import quarry.standalone.stack.StatusCommand;
import quarry.standalone.stack.UpCommand;

/** The command line. */
@Command(
        name = "quarry",
        description = "Chooses which images to annotate next.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ProjectCommand.class,
            ImagesCommand.class,
            DatasetCommand.class,
            LabelsCommand.class,
            CycleCommand.class,
            EntropiesCommand.class,
            PreLabelsCommand.class,
            PushCommand.class,
            WatchCommand.class,
            WebhookCommand.class,
            DemoCommand.class,
            SimulateCommand.class,
            PredictCommand.class,
            EvaluateCommand.class,
            ModelCommand.class,
            BenchCommand.class
        })
public final class Quarry {

    private Quarry() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** What went wrong is one line for the user; only what nobody foresaw shows its stack. */
    static CommandLine commandLine() {
        var quarry = new CommandLine(new Quarry());
        // their options are read by the process that they start
        passOn(quarry);
        return quarry.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ServerException || failure instanceof ClientException) {
                command.getErr().println("quarry: " + failure.getMessage());
                return 1;
            }
            throw failure;
        });
    }

    private static void passOn(CommandLine command) {
        if (command.getCommand() instanceof ResearchCommand) {
            command.setUnmatchedOptionsArePositionalParams(true);
        }
        command.getSubcommands().values().forEach(Quarry::passOn);
    }
}
