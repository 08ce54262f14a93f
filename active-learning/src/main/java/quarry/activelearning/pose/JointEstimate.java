package quarry.activelearning.pose;

/**
 * Where a network sees a joint.
 *
 * @param x column
 * @param y row
 * @param confidence the height of the heat map there, about 0 to 1
 */
record JointEstimate(double x, double y, double confidence) {

    /** The same in other coordinates. */
    JointEstimate through(Affine map) {
        return new JointEstimate(map.x(x, y), map.y(x, y), confidence);
    }
}
