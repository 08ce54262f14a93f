package quarry.activelearning.task;

/**
 * A joint of a body, as a model sees it.
 *
 * @param x column in pixels; 0 is the centre of the first
 * @param y row in pixels; 0 is the centre of the first
 * @param confidence how sure the model is, about 0 to 1
 */
public record Joint(double x, double y, double confidence) {

    /** A joint that a model is no surer of is taken for one that is not there. */
    public static final double UNSEEN = 0.2;

    public Joint {
        if (!Double.isFinite(x + y + confidence)) {
            throw new IllegalArgumentException("a joint has numbers as place and confidence");
        }
    }

    /** Whether it is there, on an image of that size. */
    public boolean isSeenOn(int width, int height) {
        return confidence > UNSEEN && x >= 0 && x < width && y >= 0 && y < height;
    }
}
