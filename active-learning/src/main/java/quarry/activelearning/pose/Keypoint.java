package quarry.activelearning.pose;

/**
 * A joint of a person as an annotator marked it.
 *
 * @param x column in pixels; 0 is the centre of the first
 * @param y row in pixels; 0 is the centre of the first
 * @param visibility 0 not labelled, 1 labelled but hidden, 2 labelled and visible
 */
record Keypoint(double x, double y, int visibility) {

    static final int HIDDEN = 1;
    static final int VISIBLE = 2;
    static final Keypoint ABSENT = new Keypoint(0, 0, 0);

    /** Whether there is a place to learn; hidden joints have one, too. */
    boolean isLabelled() {
        return visibility > 0;
    }
}
