package quarry.standalone.research;

import picocli.CommandLine.Command;

/** {@code quarry simulate}. */
@Command(name = "simulate", description = "Compares strategies on a data set whose labels are known, without services.")
public final class SimulateCommand extends ResearchCommand {}
