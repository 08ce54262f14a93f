package quarry.activelearning.training;

import java.io.IOException;
import java.util.Map;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.task.Input;
import quarry.activelearning.task.Learner;

/** A set of images with labels, in a fixed order. Read from one thread; images may be fetched when asked for. */
public interface LabelledImages {

    /** Number of images; may be 0. */
    int size();

    /** The encoded image (PNG, JPEG, ..), 0 based. */
    byte[] image(int index) throws IOException;

    /** The decoded image, 0 based; a set that keeps decoded images answers from there. */
    default Input input(int index, Learner<?> learner) throws IOException, UnreadableImageException {
        return learner.decode(image(index));
    }

    /** The label in the task's canonical form, for classification {@code {"class":"cat"}}. */
    Map<String, Object> label(int index);
}
