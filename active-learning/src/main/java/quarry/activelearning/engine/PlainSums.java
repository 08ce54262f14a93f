package quarry.activelearning.engine;

/** A convolution by its definition: each pair of an input and an output that meet under the kernel, one by one. */
final class PlainSums {

    private final Convolution convolution;
    private final float[] image;
    private final float[] weights;
    private final float[] direction;
    private final float[] answer;
    private final float[] imageGradient;
    private final float[] weightGradient;

    /**
     * Computes all.
     *
     * @param direction weights of the answers in the scalar that the gradients are of
     */
    PlainSums(Convolution convolution, float[] image, float[] weights, float[] direction) {
        this.convolution = convolution;
        this.image = image;
        this.weights = weights;
        this.direction = direction;
        answer = new float[direction.length];
        imageGradient = new float[image.length];
        weightGradient = new float[weights.length];
        int next = 0;
        for (int i = 0; i < convolution.images(); i++) {
            for (int out = 0; out < convolution.out(); out++) {
                for (int y = 0; y < convolution.outSide(); y++) {
                    for (int x = 0; x < convolution.outSide(); x++) {
                        sum(i, out, y, x, next);
                        next++;
                    }
                }
            }
        }
    }

    private void sum(int number, int out, int y, int x, int place) {
        int kernel = convolution.kernel();
        int side = convolution.side();
        for (int in = 0; in < convolution.in(); in++) {
            for (int down = 0; down < kernel; down++) {
                for (int right = 0; right < kernel; right++) {
                    int row = y * convolution.stride() + down * convolution.dilation() - convolution.padding();
                    int column = x * convolution.stride() + right * convolution.dilation() - convolution.padding();
                    if (row >= 0 && row < side && column >= 0 && column < side) {
                        int from = ((number * convolution.in() + in) * side + row) * side + column;
                        int by = ((out * convolution.in() + in) * kernel + down) * kernel + right;
                        answer[place] += image[from] * weights[by];
                        imageGradient[from] += direction[place] * weights[by];
                        weightGradient[by] += direction[place] * image[from];
                    }
                }
            }
        }
    }

    float[] answer() {
        return answer.clone();
    }

    float[] imageGradient() {
        return imageGradient.clone();
    }

    float[] weightGradient() {
        return weightGradient.clone();
    }
}
