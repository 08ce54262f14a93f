package quarry.activelearning.strategy;

/**
 * The images on which passes with dropout disagree most: the largest information gain about the weights.
 *
 * <p>Houlsby et al., <i>Bayesian Active Learning for Classification and Preference Learning</i>, arXiv 1112.5745; with
 * dropout: Gal, Islam and Ghahramani, ICML 2017, arXiv 1703.02910.
 */
final class BaldStrategy extends ScoreStrategy {

    BaldStrategy() {
        super("bald", Signal.BALD);
    }
}
