package quarry.activelearning.task;

import java.util.List;

/**
 * The learning rate over the epochs, which are 0-based.
 *
 * @param first at the beginning
 * @param drops first epochs of a tenth of the rate before, ascending
 * @param warmUp what the rate of epoch 0 is multiplied by
 */
public record Rate(double first, List<Integer> drops, double warmUp) {

    public Rate {
        drops = List.copyOf(drops);
    }

    /** A rate without a warm-up. */
    public static Rate of(double first, Integer... drops) {
        return new Rate(first, List.of(drops), 1);
    }

    /** The same with a first epoch of another rate. */
    public Rate warmedUpBy(double factor) {
        return new Rate(first, drops, factor);
    }

    /** The rate in an epoch. */
    public double in(int epoch) {
        double rate = epoch == 0 ? first * warmUp : first;
        for (int drop : drops) {
            rate = epoch < drop ? rate : rate / 10;
        }
        return rate;
    }
}
