package quarry.activelearning.task;

import static java.util.Objects.requireNonNull;

/**
 * How long and how fast a model is trained.
 *
 * @param epochs epochs in all
 * @param miniBatch examples of one step; the last, smaller one of an epoch is kept
 * @param descent how a step follows from the gradients
 * @param rate the learning rate
 * @param ranking how the ranking loss takes part
 */
public record Schedule(int epochs, int miniBatch, Descent descent, Rate rate, Ranking ranking) {

    public Schedule {
        requireNonNull(descent, "descent");
        requireNonNull(rate, "rate");
        requireNonNull(ranking, "ranking");
    }

    /**
     * The same in another number of epochs: the rate falls, and the ranking loss is cut off, at the same share of them.
     *
     * @throws IllegalArgumentException if it is less than one
     */
    public Schedule in(int otherEpochs) {
        if (otherEpochs < 1) {
            throw new IllegalArgumentException("at least one epoch is needed: " + otherEpochs);
        }
        var drops = rate.drops().stream().map(drop -> scaled(drop, otherEpochs)).toList();
        return new Schedule(
                otherEpochs,
                miniBatch,
                descent,
                new Rate(rate.first(), drops, rate.warmUp()),
                new Ranking(ranking.weight(), ranking.begin(), scaled(ranking.cut(), otherEpochs)));
    }

    private int scaled(int epoch, int otherEpochs) {
        return Math.toIntExact((long) epoch * otherEpochs / epochs);
    }
}
