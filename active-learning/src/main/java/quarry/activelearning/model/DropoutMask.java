package quarry.activelearning.model;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;
import quarry.activelearning.strategy.Draw;

/**
 * Which numbers of a vector one stochastic pass leaves out. The mask depends on the number of the pass alone: all images
 * meet the same masks, so a score does not depend on the batch that an image came in, nor on who scores it.
 */
public final class DropoutMask {

    /** The rate of a model that was trained without dropout. */
    public static final double RATE = 0.5;

    private static final long SEED = 1311;

    private DropoutMask() {}

    /**
     * The factors of one pass: 0 with the probability of the rate, else {@code 1 / (1 - rate)}.
     *
     * @param pass number of the pass, from 0
     */
    public static float[] of(int pass, int size, double rate) {
        var random = new SplittableRandom(Draw.of(SEED, pass, "dropout").seed());
        var factors = new float[size];
        for (int i = 0; i < size; i++) {
            factors[i] = random.nextDouble() < rate ? 0 : (float) (1 / (1 - rate));
        }
        return factors;
    }

    /** The vectors [B, D] as one pass sees them. */
    public static NDArray apply(NDArray vectors, int pass, double rate) {
        int size = Math.toIntExact(vectors.getShape().get(1));
        try (NDArray factors = vectors.getManager().create(of(pass, size, rate))) {
            return vectors.mul(factors);
        }
    }
}
