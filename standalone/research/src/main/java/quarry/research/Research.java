package quarry.research;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import quarry.research.bench.BenchCommand;
import quarry.research.predictions.EvaluateCommand;
import quarry.research.simulate.SimulateCommand;
import quarry.research.weights.ModelCommand;
import quarry.research.weights.PredictCommand;

/** The command line of the experiments. */
@Command(
        name = "quarry",
        description = "Experiments and tools on the library alone.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SimulateCommand.class,
            PredictCommand.class,
            EvaluateCommand.class,
            ModelCommand.class,
            BenchCommand.class
        })
public final class Research {

    /** Set by a parent that must not be outlived, even where it is killed. */
    private static final String ENDS_WITH_PARENT = "quarry.ends-with-parent";

    private static final int KILLED = 137;

    private Research() {}

    public static void main(String[] args) {
        if (Boolean.getBoolean(ENDS_WITH_PARENT)) {
            ProcessHandle.current().parent().ifPresent(Research::endWith);
        }
        System.exit(commandLine().execute(args));
    }

    private static void endWith(ProcessHandle parent) {
        var watch = new Thread(
                () -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(KILLED);
                },
                "watch of the parent");
        watch.setDaemon(true);
        watch.start();
    }

    /** What the user can change is one line; only what nobody foresaw shows its stack. */
    static CommandLine commandLine() {
        return new CommandLine(new Research())
                .setOverwrittenOptionsAllowed(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof IllegalArgumentException || failure instanceof IOException) {
                        command.getErr().println("quarry: " + failure.getMessage());
                        return 1;
                    }
                    throw failure;
                });
    }
}
