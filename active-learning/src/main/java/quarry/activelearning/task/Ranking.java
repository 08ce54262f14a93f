package quarry.activelearning.task;

/**
 * How the ranking loss takes part. Epochs are 0-based.
 *
 * @param weight beside the task's own loss
 * @param begin first epoch with it
 * @param cut first epoch in which it no longer reaches the network below the loss head
 */
public record Ranking(double weight, int begin, int cut) {

    /** From the first epoch on. */
    public static Ranking until(int cut, double weight) {
        return new Ranking(weight, 0, cut);
    }

    /** Whether it counts in an epoch. */
    public boolean counts(int epoch) {
        return epoch >= begin;
    }

    /** Whether it reaches the network below the head in an epoch. */
    public boolean reachesNetwork(int epoch) {
        return epoch < cut;
    }
}
