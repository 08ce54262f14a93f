package quarry.standalone.client;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.standalone.stack.DataOption;

/** {@code quarry project}. */
@Command(name = "project", description = "Makes and lists projects.", mixinStandardHelpOptions = true)
public final class ProjectCommand {

    @Command(name = "create", description = "Makes a project.", mixinStandardHelpOptions = true)
    int create(
            @Mixin DataOption data,
            @Parameters(paramLabel = "PROJECT", description = "Its id.") String id,
            @Option(names = "--classes", required = true, split = ",", description = "The class names, with commas.")
                    List<String> classes,
            @Option(names = "--task", defaultValue = "classification", description = "Default: ${DEFAULT-VALUE}.")
                    String task,
            @Option(
                            names = "--strategy",
                            description = "Default: learning-loss. Others: random, discriminative (or dal),"
                                    + " least-confidence, margin, entropy, dropout-entropy, bald, variance, core-set,"
                                    + " badge, typiclust.")
                    String strategy,
            @Option(names = "--preset", description = "Size of the network and length of its training.") String preset,
            @Option(
                            names = {"--picks", "--per-cycle"},
                            description = "Picks a cycle (default: 1000; for segmentation 150).")
                    Integer perCycle,
            @Option(
                            names = "--subset-factor",
                            description = "Candidates for each pick (default: 10; for segmentation 3).")
                    Double subsetFactor,
            @Option(names = "--seed", description = "Of every draw and of the weights.") Long seed,
            @Option(
                            names = "--retrain",
                            defaultValue = "selection",
                            description =
                                    "When the next cycle starts by itself: selection (all of it is labelled), labels:N"
                                            + " or manual (default: ${DEFAULT-VALUE}).")
                    String retrain,
            @Option(
                            names = "--diversity",
                            description = "Passes over an image whose features are as similar to those of a pick"
                                    + " (cosine, above 0 to 1; default: 0, off); for strategies with scores.")
                    Double diversity,
            @Option(
                            names = "--cold-start",
                            description = "How a cycle without a model picks: random (default) or typiclust.")
                    String coldStart,
            @Option(
                            names = "--unit",
                            description = "What is picked once there is a model: image (default), or region for"
                                    + " segmentation with a strategy that scores by an uncertainty.")
                    String unit,
            @Option(names = "--regions", description = "Regions a cycle, for --unit region (default: 4755).")
                    Integer regions,
            @Option(
                            names = "--pre-labels",
                            description = "Has the model predict the images that it picks, for annotators to correct.")
                    boolean preLabels,
            @Mixin PlatformOptions platform) {
        var settings = new NewProject.Settings(
                strategy,
                preset,
                perCycle,
                subsetFactor,
                seed,
                NewProject.Retrain.parse(retrain),
                diversity,
                coldStart,
                unit == null && regions == null ? null : new NewProject.Unit(unit, regions),
                preLabels,
                platform.platform());
        Api.of(data.directory()).createProject(new NewProject(id, task, classes, settings));
        System.out.println("project " + id + " is there");
        return 0;
    }

    @Command(name = "list", description = "Lists the projects.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data) {
        for (var project : Api.of(data.directory()).projects()) {
            System.out.println(
                    project.path("id").asText() + "  " + project.path("task").asText());
        }
        return 0;
    }
}
