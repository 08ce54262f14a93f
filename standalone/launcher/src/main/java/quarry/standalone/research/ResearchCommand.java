package quarry.standalone.research;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command of the research module; all its words are read there. */
public abstract sealed class ResearchCommand implements Callable<Integer>
        permits SimulateCommand, PredictCommand, ModelCommand {

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "--help lists them.")
    private List<String> arguments = List.of();

    @Spec
    private CommandSpec command;

    @Override
    public final Integer call() {
        return ResearchProcess.run(command.name(), arguments);
    }
}
