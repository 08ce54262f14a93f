package quarry.research;

import picocli.CommandLine;

/** The command line, for tests in the packages below. */
public final class TestCommandLine {

    private TestCommandLine() {}

    public static CommandLine create() {
        return Research.commandLine();
    }
}
