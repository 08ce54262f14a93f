package quarry.activelearning.dataset;

/** Labelled images that each have a name of their own. */
public interface NamedImages extends LabelledImages {

    /** The name of an image, 0 based; unique within the set. */
    String name(int index);
}
