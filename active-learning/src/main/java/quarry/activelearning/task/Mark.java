package quarry.activelearning.task;

import static java.util.Objects.requireNonNull;

/**
 * One thing that somebody marked on an image, in the words of no task and no file format.
 *
 * @param className what it is, as its author calls it
 * @param place where it is
 * @param difficult whether it is hard to recognise
 * @param truncated whether a part of it lies outside the image or behind something
 * @param crowd whether it is a group that nobody told apart: where it is, nothing shall be learned
 */
public record Mark(String className, Place place, boolean difficult, boolean truncated, boolean crowd) {

    public Mark {
        requireNonNull(className, "className");
        requireNonNull(place, "place");
    }

    /** A thing of which nothing more is known. */
    public Mark(String className, Place place) {
        this(className, place, false, false, false);
    }
}
