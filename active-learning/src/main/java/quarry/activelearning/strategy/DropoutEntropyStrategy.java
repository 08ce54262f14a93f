package quarry.activelearning.strategy;

/**
 * The images whose class probabilities, averaged over passes with dropout, have the largest entropy.
 *
 * <p>Gal, Islam and Ghahramani, <i>Deep Bayesian Active Learning with Image Data</i>, ICML 2017, arXiv 1703.02910.
 */
final class DropoutEntropyStrategy extends ScoreStrategy {

    DropoutEntropyStrategy() {
        super("dropout-entropy", Signal.DROPOUT_ENTROPY);
    }
}
