package quarry.standalone.bench;

import picocli.CommandLine.Command;
import quarry.standalone.research.ResearchCommand;

/** {@code quarry bench select}. */
@Command(name = "select", description = "Scores in memory to the csv of the whole pool, in 512 MB of heap.")
final class SelectCommand extends ResearchCommand {

    @Override
    protected String heap() {
        return "512m";
    }
}
