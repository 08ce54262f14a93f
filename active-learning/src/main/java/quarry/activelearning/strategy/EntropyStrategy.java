package quarry.activelearning.strategy;

/**
 * The images whose class probabilities have the largest entropy.
 *
 * <p>Shannon, <i>A Mathematical Theory of Communication</i>, 1948; as a query rule: Settles, <i>Active Learning
 * Literature Survey</i>, 2009, equation 3.
 */
final class EntropyStrategy extends ScoreStrategy {

    EntropyStrategy() {
        super("entropy", Signal.ENTROPY);
    }
}
