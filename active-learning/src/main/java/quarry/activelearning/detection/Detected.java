package quarry.activelearning.detection;

/**
 * An object that a network believes to see.
 *
 * @param classIndex position in the model's classes
 * @param score how sure it is, 0..1
 * @param box where, in pixels or relative to the image
 */
record Detected(int classIndex, double score, Box box) {

    /** The same somewhere else. */
    Detected at(Box other) {
        return new Detected(classIndex, score, other);
    }
}
