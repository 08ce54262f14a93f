package quarry.activelearning.image;

/** An image as bytes, three planes (red, green, blue) of height x width in row order. */
public final class RgbImage {

    /** Red, green, blue. */
    public static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] planes;

    RgbImage(int width, int height, byte[] planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The value 0..255 at a place. */
    public int at(int channel, int y, int x) {
        return planes[(channel * height + y) * width + x] & 0xff;
    }

    /**
     * The image in another size, both sides scaled independently: each pixel is the average of its surroundings, weighted
     * by a triangle as wide as the larger of the two pixel sizes.
     */
    public RgbImage resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        var columns = Triangles.of(width, newWidth);
        var rows = Triangles.of(height, newHeight);
        var result = new byte[CHANNELS * newHeight * newWidth];
        var narrow = new float[height * newWidth];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < newWidth; x++) {
                    float sum = 0;
                    for (int i = 0; i < columns.weights(x).length; i++) {
                        sum += columns.weights(x)[i] * at(channel, y, columns.first(x) + i);
                    }
                    narrow[y * newWidth + x] = sum;
                }
            }
            for (int y = 0; y < newHeight; y++) {
                for (int x = 0; x < newWidth; x++) {
                    float sum = 0;
                    for (int i = 0; i < rows.weights(y).length; i++) {
                        sum += rows.weights(y)[i] * narrow[(rows.first(y) + i) * newWidth + x];
                    }
                    result[(channel * newHeight + y) * newWidth + x] = (byte) Math.min(255, Math.round(sum));
                }
            }
        }
        return new RgbImage(newWidth, newHeight, result);
    }
}
