package quarry.activelearning.dataset;

import java.util.OptionalLong;

/** Labelled images that each have a name of their own. */
public interface NamedImages extends LabelledImages {

    /** The name of an image, 0 based; unique within the set. */
    String name(int index);

    /** The number by which other programs know an image, 0 based, if it has one. */
    default OptionalLong number(int index) {
        return OptionalLong.empty();
    }
}
