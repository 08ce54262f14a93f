package quarry.research.predictions;

import java.io.IOException;
import java.util.HashMap;
import java.util.function.ToLongFunction;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.prediction.CocoResults;

/** The images that a model is asked about. */
public interface Pictures {

    int size();

    /** The name of an image, 0 based. */
    String name(int index);

    /** An image, 0 based, and what is known of it beforehand, such as where persons are. */
    Input input(int index, Decoder decoder) throws IOException, UnreadableImageException;

    /** The numbers of images by their names. */
    ToLongFunction<String> numbers();

    /** Those of a data set, with its own numbers if each image has one. */
    static Pictures of(NamedImages images) {
        return new Pictures() {
            @Override
            public int size() {
                return images.size();
            }

            @Override
            public String name(int index) {
                return images.name(index);
            }

            @Override
            public Input input(int index, Decoder decoder) throws IOException, UnreadableImageException {
                return images.input(index, decoder);
            }

            @Override
            public ToLongFunction<String> numbers() {
                var numbers = new HashMap<String, Long>();
                for (int i = 0; i < images.size(); i++) {
                    var name = images.name(i);
                    images.number(i).ifPresent(number -> numbers.put(name, number));
                }
                return numbers.size() == images.size() ? numbers::get : CocoResults.counted();
            }
        };
    }
}
