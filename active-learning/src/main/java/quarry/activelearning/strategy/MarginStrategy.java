package quarry.activelearning.strategy;

/**
 * The images whose two likeliest classes are closest: the largest 1 - (p1 - p2).
 *
 * <p>Scheffer, Decomain and Wrobel, <i>Active Hidden Markov Models for Information Extraction</i>, IDA 2001.
 */
final class MarginStrategy extends ScoreStrategy {

    MarginStrategy() {
        super("margin", Signal.MARGIN);
    }
}
