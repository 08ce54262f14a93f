package quarry.activelearning.dataset;

import java.io.IOException;
import java.util.Map;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;

/** A set of images with labels, in a fixed order. Read from one thread; images may be fetched when asked for. */
public interface LabelledImages {

    /** Number of images; may be 0. */
    int size();

    /** The encoded image (PNG, JPEG, ..), 0 based. */
    byte[] image(int index) throws IOException;

    /** The decoded image, 0 based; a set that keeps decoded images answers from there. */
    default Input input(int index, Decoder decoder) throws IOException, UnreadableImageException {
        return decoder.decode(image(index));
    }

    /** The label in the task's canonical form, for classification {@code {"class":"cat"}}. */
    Map<String, Object> label(int index);
}
