package quarry.activelearning.training;

import java.io.IOException;
import java.util.Map;

/** A set of images with labels, in a fixed order. Read from one thread; images may be fetched when asked for. */
public interface LabelledImages {

    /** Number of images; may be 0. */
    int size();

    /** The encoded image (PNG, JPEG, ..), 0 based. */
    byte[] image(int index) throws IOException;

    /** The label in the task's canonical form, for classification {@code {"class":"cat"}}. */
    Map<String, Object> label(int index);
}
