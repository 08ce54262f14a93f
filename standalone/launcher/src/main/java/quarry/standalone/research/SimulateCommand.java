package quarry.standalone.research;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code quarry simulate}. */
@Command(name = "simulate", description = "Compares strategies on a data set whose labels are known, without services.")
public final class SimulateCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "See quarry simulate --help.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        return ResearchProcess.run("simulate", arguments);
    }
}
