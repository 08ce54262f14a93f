package quarry.activelearning.strategy;

/**
 * The images whose likeliest class is least likely: the largest 1 - p1.
 *
 * <p>Lewis and Gale, <i>A Sequential Algorithm for Training Text Classifiers</i>, SIGIR 1994.
 */
final class LeastConfidenceStrategy extends ScoreStrategy {

    LeastConfidenceStrategy() {
        super("least-confidence", Signal.LEAST_CONFIDENCE);
    }
}
