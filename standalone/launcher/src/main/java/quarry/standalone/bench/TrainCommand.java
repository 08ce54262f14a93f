package quarry.standalone.bench;

import picocli.CommandLine.Command;
import quarry.standalone.research.ResearchCommand;

/** {@code quarry bench train}. */
@Command(name = "train", description = "Training from files beside bare steps.")
final class TrainCommand extends ResearchCommand {}
