package quarry.standalone.research;

import picocli.CommandLine.Command;

/** {@code quarry model}. */
@Command(name = "model", description = "Looks into a weights file, and brings weights from Python and to Python.")
public final class ModelCommand extends ResearchCommand {}
