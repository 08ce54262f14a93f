package quarry.activelearning.metric;

/** Top-1 accuracy: the share of images whose largest output is that of the true class; at a tie the first class wins. */
public final class Accuracy {

    private long correct;
    private long images;

    /**
     * Counts a mini-batch.
     *
     * @param outputs [B, classes] in row order
     * @param classes [B], each the index of the true class
     */
    public void add(float[] outputs, int[] classes) {
        int count = classes.length == 0 ? 0 : outputs.length / classes.length;
        for (int image = 0; image < classes.length; image++) {
            int best = 0;
            for (int i = 1; i < count; i++) {
                if (outputs[image * count + i] > outputs[image * count + best]) {
                    best = i;
                }
            }
            correct += best == classes[image] ? 1 : 0;
        }
        images += classes.length;
    }

    /** 0 to 1; NaN before the first image. */
    public double value() {
        return (double) correct / (double) images;
    }
}
