package quarry.standalone.bench;

import picocli.CommandLine.Command;

/** {@code quarry bench}. */
@Command(
        name = "bench",
        description =
                "Measures scoring, training and selecting beside the bare engine, and how soon an upload is in the csv.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScoreCommand.class, TrainCommand.class, SelectCommand.class, ReactCommand.class})
public final class BenchCommand {}
