package quarry.activelearning.detection;

import java.util.Arrays;
import java.util.List;

/**
 * Which object each prior is responsible for. A prior takes the object that it overlaps most, if by half at least;
 * then each object takes the prior that overlaps it most, whatever by, so that none is left out. Of two objects that
 * want the same prior the later one gets it. Liu et al., arXiv 1512.02325, section 2.2.
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out
record Matching(int[] objects) {

    /** What a prior has that is responsible for none. */
    static final int NONE = -1;

    private static final double LEAST_OVERLAP = 0.5;

    /** Matches objects, by their boxes relative to the image. */
    static Matching of(List<Box> truths, PriorBoxes priors) {
        var objects = new int[priors.size()];
        Arrays.fill(objects, NONE);
        var overlaps = new double[priors.size()];
        var bestPriors = new int[truths.size()];
        for (int object = 0; object < truths.size(); object++) {
            double best = -1;
            for (int prior = 0; prior < overlaps.length; prior++) {
                double overlap = truths.get(object).iou(priors.boxes().get(prior));
                if (overlap > best) {
                    best = overlap;
                    bestPriors[object] = prior;
                }
                if (overlap > overlaps[prior]) {
                    overlaps[prior] = overlap;
                    objects[prior] = overlap < LEAST_OVERLAP ? NONE : object;
                }
            }
        }
        for (int object = 0; object < bestPriors.length; object++) {
            objects[bestPriors[object]] = object;
        }
        return new Matching(objects);
    }

    /** The index of the object of a prior, or {@link #NONE}. */
    int object(int prior) {
        return objects[prior];
    }

    int positives() {
        return (int) Arrays.stream(objects).filter(object -> object != NONE).count();
    }
}
