package quarry.contracts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every topic, declared once. Facts about projects, images and annotations are kept for ever, so that a consumer can
 * rebuild its view from the first record; questions and answers of a cycle are kept long enough for a long outage.
 */
public final class Topics {

    public static final Topic PROJECTS = compacted("quarry.projects", 1);
    public static final Topic IMAGES = forEver("quarry.images", 6);
    public static final Topic ANNOTATIONS = forEver("quarry.annotations", 6);
    public static final Topic TRAINING_REQUESTS = forDays("quarry.training-requests", 3, 14);
    public static final Topic TRAINING = forDays("quarry.training", 3, 14);
    public static final Topic SCORING_REQUESTS = forDays("quarry.scoring-requests", 24, 14);
    public static final Topic SCORES = forDays("quarry.scores", 6, 14);
    public static final Topic SELECTIONS = forEver("quarry.selections", 3);
    public static final Topic INTAKE = forDays("quarry.intake", 3, 14);

    private static final List<Topic> FACTS = List.of(
            PROJECTS, IMAGES, ANNOTATIONS, TRAINING_REQUESTS, TRAINING, SCORING_REQUESTS, SCORES, SELECTIONS, INTAKE);

    private Topics() {}

    /** The topics of the events and their dead-letter topics. */
    public static List<Topic> all() {
        return Stream.concat(FACTS.stream(), FACTS.stream().map(Topic::dead)).toList();
    }

    private static Topic compacted(String name, int partitions) {
        return new Topic(name, partitions, Optional.empty(), true);
    }

    private static Topic forEver(String name, int partitions) {
        return new Topic(name, partitions, Optional.empty(), false);
    }

    private static Topic forDays(String name, int partitions, int days) {
        return new Topic(name, partitions, Optional.of(Duration.ofDays(days)), false);
    }
}
