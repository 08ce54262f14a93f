package quarry.activelearning.strategy;

/**
 * The images whose true loss is largest: an upper bound for learning loss, since it needs the labels. For experiments
 * only.
 */
final class TrueLossStrategy extends ScoreStrategy {

    TrueLossStrategy() {
        super("true-loss", Signal.TRUE_LOSS);
    }
}
