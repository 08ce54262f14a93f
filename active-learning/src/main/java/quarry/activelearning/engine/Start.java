package quarry.activelearning.engine;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The numbers that an array begins with. */
public interface Start {

    /** Sets all numbers of an array, which are in row order. */
    void fill(float[] numbers, SplittableRandom random);

    /** Uniform in -bound..bound. */
    static Start uniform(double bound) {
        return (numbers, random) -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) random.nextDouble(-bound, bound);
            }
        };
    }

    /** Uniform in +-1/sqrt(inputs of one output), as PyTorch does it. */
    static Start fanIn(long inputs) {
        return uniform(1 / Math.sqrt((double) inputs));
    }

    /** Normal around 0. */
    static Start normal(double deviation) {
        return (numbers, random) -> {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) (deviation * random.nextGaussian());
            }
        };
    }

    /** The same number everywhere. */
    static Start constant(double value) {
        return (numbers, random) -> Arrays.fill(numbers, (float) value);
    }
}
