package quarry.activelearning.detection;

/**
 * What a training step sees of an example.
 *
 * @param photo the image, perhaps in other light
 * @param window the part of it that is seen
 * @param scene what is in that part, to be found
 */
record Variation(Photo photo, Window window, Scene scene) {

    /** A part of an image, given what is on all of it. */
    static Variation of(Photo photo, Window window, Scene whole) {
        return new Variation(photo, window, whole.seenIn(window));
    }
}
