package quarry.research.weights;

import picocli.CommandLine.Command;

/** {@code quarry model}. */
@Command(
        name = "model",
        description = "Looks into a weights file, and brings weights from Python and to Python.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {InspectCommand.class, ImportCommand.class, ExportCommand.class})
public final class ModelCommand {}
