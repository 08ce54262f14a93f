package quarry.activelearning.image;

/** Weights of one axis of a resize: bilinear when enlarging, an average over the covered pixels when shrinking. */
final class Triangles {

    private final int[] first;
    private final float[][] weights;

    private Triangles(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    static Triangles of(int from, int to) {
        var first = new int[to];
        var weights = new float[to][];
        double scale = (double) from / to;
        double reach = Math.max(1, scale);
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            first[i] = Math.max(0, (int) Math.floor(centre - reach + 0.5));
            int end = Math.max(first[i] + 1, Math.min(from, (int) Math.floor(centre + reach + 0.5)));
            weights[i] = normalised(first[i], end, centre, reach);
        }
        return new Triangles(first, weights);
    }

    private static float[] normalised(int first, int end, double centre, double reach) {
        var heights = new double[end - first];
        double sum = 0;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(0, 1 - Math.abs(first + i + 0.5 - centre) / reach);
            sum += heights[i];
        }
        var result = new float[heights.length];
        for (int i = 0; i < heights.length; i++) {
            result[i] = (float) (heights[i] / sum);
        }
        return result;
    }

    int first(int index) {
        return first[index];
    }

    float[] weights(int index) {
        return weights[index];
    }
}
