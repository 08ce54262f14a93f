package quarry.activelearning.pose;

import quarry.activelearning.task.InvalidLabelException;

/**
 * What must hold between a person and its image. Whoever breaks a rule is refused by the name of the field in a label.
 *
 * @param width of the image in pixels
 * @param height of the image in pixels
 */
record PersonRules(int width, int height) {

    // sums of coordinates that a file rounds
    private static final double ROUNDING = 1e-3;

    /**
     * Checks a person.
     *
     * @param prefix of the fields' names
     * @throws InvalidLabelException naming the first field that is wrong
     */
    void check(String prefix, Person person) {
        var box = person.box();
        require(hasBox(person), prefix + PoseLabel.BOX, "must be larger than one pixel each way");
        boolean inside = box.x() >= 0
                && box.y() >= 0
                && box.x() + box.width() <= width + ROUNDING
                && box.y() + box.height() <= height + ROUNDING;
        require(inside, prefix + PoseLabel.BOX, "must lie inside the image of " + size());
        require(person.area() > 0, prefix + PoseLabel.AREA, "must be more than 0");
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            check(
                    prefix + PoseLabel.KEYPOINTS + "[" + joint + "]",
                    person.keypoints().get(joint));
        }
    }

    /** Whether it has more than a pixel each way. */
    static boolean hasBox(Person person) {
        return person.box().width() > 1 && person.box().height() > 1;
    }

    private void check(String name, Keypoint joint) {
        boolean known = joint.visibility() >= 0 && joint.visibility() <= Keypoint.VISIBLE;
        require(known, name, "visibility must be 0, 1 or 2, not " + joint.visibility());
        boolean inside = joint.x() >= 0 && joint.x() <= width && joint.y() >= 0 && joint.y() <= height;
        require(inside || !joint.isLabelled(), name, "must lie inside the image of " + size());
    }

    private String size() {
        return width + " x " + height;
    }

    private static void require(boolean rule, String field, String reason) {
        if (!rule) {
            throw new InvalidLabelException(field, reason);
        }
    }
}
