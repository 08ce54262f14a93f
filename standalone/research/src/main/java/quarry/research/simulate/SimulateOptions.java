package quarry.research.simulate;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** What is to be simulated. */
final class SimulateOptions {

    @Option(names = "--task", defaultValue = "classification", description = "Default: ${DEFAULT-VALUE}.")
    String task;

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "FORMAT:DIR",
            description =
                    "idx: (MNIST, Fashion-MNIST), cifar10: (binary version) or folder: (a folder for each class).")
    String dataset;

    @Option(
            names = "--strategies",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "random,learning-loss",
            description = "Which to compare, separated by commas (default: ${DEFAULT-VALUE}); NAME@0.95 leaves out"
                    + " near-duplicates of that cosine similarity, true-loss is the oracle that knows the labels.")
    List<String> strategies;

    @Option(names = "--seeds", defaultValue = "3", description = "Runs of each strategy (default: ${DEFAULT-VALUE}).")
    int seeds;

    @Option(
            names = "--cycles",
            defaultValue = "7",
            description = "Models of each run; the first learns from random images (default: ${DEFAULT-VALUE}).")
    int cycles;

    @Option(
            names = "--initial",
            defaultValue = "0",
            description = "Random images of the first cycle (default: as --per-cycle).")
    int initial;

    @Option(
            names = "--per-cycle",
            defaultValue = "100",
            description = "Images that each further cycle adds (default: ${DEFAULT-VALUE}).")
    int perCycle;

    @Option(
            names = "--subset-factor",
            defaultValue = "10",
            description = "Random candidates for each pick (default: ${DEFAULT-VALUE}).")
    double subsetFactor;

    @Option(names = "--pool", defaultValue = "0", description = "Images to choose from (default: all).")
    int pool;

    @Option(names = "--test", defaultValue = "0", description = "Held-out images (default: all).")
    int test;

    @Option(
            names = "--preset",
            defaultValue = "small",
            description = "Size of the network (default: ${DEFAULT-VALUE}).")
    String preset;

    @Option(
            names = "--epochs",
            defaultValue = "0",
            description = "Epochs of each training, the schedule scaled along (default: the preset's).")
    int epochs;

    @Option(
            names = "--loss-head-always",
            description =
                    "Train every model with a loss head, so that all strategies share the model of the first cycle.")
    boolean lossHeadAlways;

    @Option(
            names = "--loss-tools",
            description =
                    "Look at the losses of each model on what is not labelled yet: losses/ gets a csv of the images, one"
                            + " of the histogram, and a picture. Models of an earlier run are not looked at again.")
    boolean lossTools;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description =
                    "Threads of a training; the numbers depend on it in their last digits (default: ${DEFAULT-VALUE}).")
    int threads;

    @Option(
            names = "--jobs",
            defaultValue = "1",
            description = "Processes that share the work; the numbers do not depend on it (default: ${DEFAULT-VALUE}).")
    int jobs;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description =
                    "Where results go. The same command goes on where an earlier one ended; more strategies, seeds"
                            + " and cycles may be asked then.")
    Path out;

    @Option(names = "--report", description = "Only write the results of what is done.")
    boolean report;

    @Option(
            names = "--worker",
            hidden = true,
            description = "Work, and leave the results to the process that started this.")
    boolean worker;

    Plan plan() {
        var settings = new Settings(
                task,
                dataset,
                preset,
                pool,
                test,
                initial == 0 ? perCycle : initial,
                perCycle,
                subsetFactor,
                epochs,
                threads,
                lossHeadAlways);
        return new Plan(settings, strategies, seeds, cycles);
    }
}
