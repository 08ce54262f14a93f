package quarry.selector.world;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import quarry.contracts.BatchPredicted;
import quarry.contracts.BatchScored;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ImageScore;
import quarry.contracts.ImageStored;
import quarry.contracts.ModelTrained;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.PredictionsRequested;
import quarry.contracts.ProjectDefined;
import quarry.contracts.ProjectId;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.contracts.RunRequest;
import quarry.contracts.ScoringRequested;
import quarry.contracts.Split;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;
import quarry.contracts.TrainingRequested;

/** One project and everybody who works for it: makes the events that they would send. */
public final class World {

    /** Of every project here. */
    public static final long SEED = 1311;

    private static final String NO_BYTES = "0".repeat(64);
    private static final String OTHER_BYTES = "1".repeat(64);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ProjectId project;
    private final String task;
    private final Map<ImageId, String> names = new HashMap<>();
    private long seconds;

    public World(String project) {
        this(project, "classification");
    }

    public World(String project, String task) {
        this.project = new ProjectId(project);
        this.task = task;
    }

    public ProjectId project() {
        return project;
    }

    public ProjectDefined defined(String strategy, int picks, RetrainRule rule) {
        return defined(new ProjectSettings(strategy, "tiny", picks, 10, SEED, rule));
    }

    public ProjectDefined defined(ProjectSettings settings) {
        return new ProjectDefined(header(), project, task, List.of("cat", "dog"), settings);
    }

    /** image-000.png and so on. */
    public static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj("image-%03d.png"::formatted).toList();
    }

    public ImageStored stored(String name) {
        return stored(name, Split.POOL);
    }

    public ImageStored stored(String name, Split split) {
        var image = image(name);
        names.put(image, name);
        var object = new ObjectRef(ObjectKeys.image(project, image), 100, NO_BYTES);
        return new ImageStored(header(), project, image, name, split, object, "png", 28, 28);
    }

    /** Other bytes under a name that is there. */
    public ImageStored replaced(String name) {
        var image = replacement(name);
        names.put(image, name);
        var object = new ObjectRef(ObjectKeys.image(project, image), 100, OTHER_BYTES);
        return new ImageStored(header(), project, image, name, Split.POOL, object, "png", 28, 28);
    }

    public ImageRemoved removed(String name) {
        return new ImageRemoved(header(), project, image(name), name);
    }

    public ImageAnnotated annotated(String name) {
        return annotated(name, 1);
    }

    public ImageAnnotated annotated(String name, long revision) {
        return new ImageAnnotated(header(), project, image(name), name, revision, Map.of("class", "cat"));
    }

    /** The label is one of the other bytes. */
    public ImageAnnotated annotatedReplacement(String name) {
        return new ImageAnnotated(header(), project, replacement(name), name, 1, Map.of("class", "cat"));
    }

    public TrainingProgressed progressed(TrainingRequested request, int epoch, int epochs) {
        return new TrainingProgressed(
                header(), project, request.cycle(), request.run(), epoch, epochs, Map.of("loss", 1.0 / epoch));
    }

    public ModelTrained trained(TrainingRequested request) {
        var key = ObjectKeys.model(project, request.cycle(), request.run());
        return new ModelTrained(
                header(),
                project,
                request.cycle(),
                request.run(),
                new ObjectRef(key, 1000, NO_BYTES),
                Map.of("accuracy", 0.75));
    }

    public TrainingFailed failed(RunRequest request, String reason) {
        return new TrainingFailed(header(), project, request.cycle(), request.run(), reason);
    }

    /** Every image gets a score that follows from its name, except those that are unreadable. */
    public BatchScored scored(ScoringRequested request, String... unreadable) {
        var failing = List.of(unreadable);
        return new BatchScored(
                header(),
                project,
                request.cycle(),
                request.batch(),
                request.model(),
                request.images().stream()
                        .filter(image -> !failing.contains(name(image)))
                        .map(image -> new ImageScore(image, score(name(image))))
                        .toList(),
                request.images().stream()
                        .filter(image -> failing.contains(name(image)))
                        .map(image -> new ImageFailure(image, "not an image"))
                        .toList(),
                null,
                null);
    }

    /** What the model sees on the images of a batch lies in that object. */
    public BatchPredicted predicted(PredictionsRequested request, ObjectRef lines, List<ImageFailure> failures) {
        return new BatchPredicted(header(), project, request.cycle(), request.batch(), lines, failures);
    }

    /** The same request as if its last image had never been asked for. */
    public ScoringRequested shortened(ScoringRequested request) {
        var images = request.images().subList(0, request.images().size() - 1);
        return new ScoringRequested(
                header(),
                project,
                request.cycle(),
                request.batch(),
                request.model(),
                request.signal(),
                images,
                null,
                null,
                false);
    }

    /** What the scorers say about a name: negative for some, the same for some pairs. */
    public static double score(String name) {
        return Math.floorMod(name.hashCode() * 7919, 41) / 8.0 - 1;
    }

    public String name(ImageId image) {
        return names.get(image);
    }

    public ImageId image(String name) {
        return ImageId.of(project, name, NO_BYTES);
    }

    public ImageId replacement(String name) {
        return ImageId.of(project, name, OTHER_BYTES);
    }

    /** Each fact a second after the one before. */
    EventHeader header() {
        return EventHeader.at(START.plusSeconds(seconds++));
    }
}
