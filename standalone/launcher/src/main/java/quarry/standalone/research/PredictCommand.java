package quarry.standalone.research;

import picocli.CommandLine.Command;

/** {@code quarry predict}. */
@Command(
        name = "predict",
        description = "Writes what a model sees on images, or what goes into its network and what comes out.")
public final class PredictCommand extends ResearchCommand {}
