package quarry.standalone.research;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command of the research module; all its words are read there. */
public abstract class ResearchCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "--help lists them.")
    private List<String> arguments = List.of();

    @Spec
    private CommandSpec command;

    /** How large the process may grow, the engine's own memory not counted. */
    protected String heap() {
        return "2g";
    }

    @Override
    public final Integer call() {
        var words = new ArrayList<>(arguments);
        for (var named = command; named.parent() != null; named = named.parent()) {
            words.add(0, named.name());
        }
        return ResearchProcess.run(heap(), words);
    }
}
