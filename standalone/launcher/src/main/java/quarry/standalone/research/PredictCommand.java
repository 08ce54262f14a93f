package quarry.standalone.research;

import picocli.CommandLine.Command;

/** {@code quarry predict}. */
@Command(
        name = "predict",
        description = "Writes what goes into a network for the images of a folder, and what comes out.")
public final class PredictCommand extends ResearchCommand {}
