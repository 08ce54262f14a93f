package quarry.activelearning.strategy;

import java.util.Collection;
import java.util.List;

/** The unlabelled images that a discriminator learns from. */
public final class Negatives {

    /** Unlabelled images for each labelled one. */
    public static final double RATIO = 10;

    private Negatives() {}

    /**
     * A sample of {@code min(ratio * labelled, all)} names.
     *
     * @param labelled labelled images, those picked in earlier sub-queries included
     * @return in ascending name order
     */
    public static List<String> sample(Draw draw, Collection<String> unlabelled, int labelled, double ratio) {
        if (!(ratio > 0)) {
            throw new IllegalArgumentException("the ratio must be above 0: " + ratio);
        }
        return draw.sample(unlabelled, (int) Math.min(Math.round(ratio * labelled), unlabelled.size()));
    }
}
