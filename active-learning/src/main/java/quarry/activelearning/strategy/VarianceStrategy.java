package quarry.activelearning.strategy;

/**
 * The images whose class probabilities vary most over passes with dropout.
 *
 * <p>Kendall, Badrinarayanan and Cipolla, <i>Bayesian SegNet</i>, arXiv 1511.02680.
 */
final class VarianceStrategy extends ScoreStrategy {

    VarianceStrategy() {
        super("variance", Signal.VARIANCE);
    }
}
