package quarry.standalone.research;

import picocli.CommandLine.Command;

/** {@code quarry evaluate}. */
@Command(name = "evaluate", description = "Compares predictions, whoever made them, with a data set.")
public final class EvaluateCommand extends ResearchCommand {}
