package quarry.activelearning.task;

/**
 * How long and how fast a model is trained. Epochs are 0-based here.
 *
 * @param epochs epochs in all
 * @param miniBatch images of one step; the last, smaller one of an epoch is kept
 * @param firstRate learning rate at the beginning
 * @param dropEpoch first epoch with a tenth of it
 * @param cutEpoch first epoch in which the ranking loss no longer reaches the network below the loss head
 * @param rankingWeight weight of the ranking loss beside the task's own loss
 * @param momentum of SGD
 * @param weightDecay of SGD, on every trained number
 */
public record Schedule(
        int epochs,
        int miniBatch,
        double firstRate,
        int dropEpoch,
        int cutEpoch,
        double rankingWeight,
        double momentum,
        double weightDecay) {

    /**
     * The same in another number of epochs: the rate falls, and the ranking loss is cut off, at the same share of them.
     *
     * @throws IllegalArgumentException if it is less than one
     */
    public Schedule in(int otherEpochs) {
        if (otherEpochs < 1) {
            throw new IllegalArgumentException("at least one epoch is needed: " + otherEpochs);
        }
        return new Schedule(
                otherEpochs,
                miniBatch,
                firstRate,
                Math.toIntExact((long) dropEpoch * otherEpochs / epochs),
                Math.toIntExact((long) cutEpoch * otherEpochs / epochs),
                rankingWeight,
                momentum,
                weightDecay);
    }

    /** Learning rate of an epoch. */
    public double rate(int epoch) {
        return epoch < dropEpoch ? firstRate : firstRate / 10;
    }

    /** Whether the ranking loss still reaches the network below the head. */
    public boolean headReachesNetwork(int epoch) {
        return epoch < cutEpoch;
    }
}
