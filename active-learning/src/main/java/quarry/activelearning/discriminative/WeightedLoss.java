package quarry.activelearning.discriminative;

import ai.djl.ndarray.NDArray;

/**
 * Cross-entropy as a weighted mean: {@code sum_i w[y_i] * ce_i / sum_i w[y_i]}.
 *
 * @param unlabelled weight of an unlabelled image
 * @param labelled weight of a labelled image
 */
record WeightedLoss(float unlabelled, float labelled) {

    /** Weights inverse to the number of images, so that both classes together weigh the same. */
    static WeightedLoss balanced(int unlabelledImages, int labelledImages) {
        float all = (float) unlabelledImages + labelledImages;
        return new WeightedLoss(labelledImages / all, unlabelledImages / all);
    }

    static WeightedLoss plain() {
        return new WeightedLoss(1, 1);
    }

    /**
     * The loss of a mini-batch.
     *
     * @param logits [B, 2]
     * @param classes outputs of {@link Membership}
     * @return a scalar
     */
    NDArray of(NDArray logits, long[] classes) {
        var manager = logits.getManager();
        var numbers = new float[classes.length];
        float sum = 0;
        for (int i = 0; i < classes.length; i++) {
            numbers[i] = classes[i] == Membership.LABELLED.output() ? labelled : unlabelled;
            sum += numbers[i];
        }
        var index = manager.create(classes).expandDims(1);
        var losses = logits.logSoftmax(1).gather(index, 1).squeeze(1).neg();
        return losses.mul(manager.create(numbers)).sum().div(sum);
    }
}
