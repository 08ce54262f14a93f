package quarry.activelearning.detection;

/**
 * An object that somebody has marked.
 *
 * @param classIndex position in the model's classes
 * @param box where, in pixels of its image
 * @param difficult whether it is hard to recognise: it is not learned, and finding it counts neither for nor against
 */
record Annotated(int classIndex, Box box, boolean difficult) {

    /** The same somewhere else. */
    Annotated at(Box other) {
        return new Annotated(classIndex, other, difficult);
    }
}
