package quarry.activelearning.detection;

import java.util.Arrays;

/**
 * Chooses the priors whose class is learned: nearly all are background, and most of that is easy. Beside the priors with
 * an object these are the three times as many that the network finds hardest, one less than all priors at most.
 */
final class HardNegatives {

    private static final int FOR_EACH_POSITIVE = 3;

    private HardNegatives() {}

    /**
     * The factor of each prior in the sum of the losses.
     *
     * @param losses [B, P], the cross-entropy
     * @param assignment of the same images
     * @return [B, P], 1 for the priors that are learned, and 0 for the others
     */
    static float[] selected(float[] losses, Assignment assignment) {
        var selected = new float[losses.length];
        int images = assignment.positives().length;
        int priors = images == 0 ? 0 : losses.length / images;
        for (int image = 0; image < images; image++) {
            int from = image * priors;
            int wanted = Math.min(FOR_EACH_POSITIVE * assignment.positives()[image], priors - 1);
            // a loss with an object counts 0 here, so that such a prior comes last
            var keys = new long[priors];
            for (int prior = 0; prior < priors; prior++) {
                boolean positive = assignment.classes()[from + prior] > 0;
                selected[from + prior] = positive ? 1 : 0;
                keys[prior] = key(positive ? 0 : losses[from + prior], prior);
            }
            Arrays.sort(keys);
            for (int i = 0; i < wanted; i++) {
                selected[from + (int) keys[i]] = 1;
            }
        }
        return selected;
    }

    /** Sorts by descending loss, then by ascending prior, whose number is in the lower half. */
    private static long key(float loss, int prior) {
        // the bits of floats that are not negative are in the order of the floats
        return (long) ~Float.floatToIntBits(Math.max(loss, 0)) << Integer.SIZE | prior;
    }
}
