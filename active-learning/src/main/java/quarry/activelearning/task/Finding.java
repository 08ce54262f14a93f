package quarry.activelearning.task;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a model sees.
 *
 * @param className what it is, one of the model's classes
 * @param score how sure the model is, about 0 to 1
 * @param geometry where it is
 */
public record Finding(String className, double score, Geometry geometry) {

    public Finding {
        requireNonNull(className, "className");
        requireNonNull(geometry, "geometry");
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("a score must be a number, not " + score);
        }
    }
}
