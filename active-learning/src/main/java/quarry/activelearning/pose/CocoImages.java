package quarry.activelearning.pose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;

/**
 * Images of one split with their persons, read from disk when they are asked for.
 *
 * @param split such as {@code train2017}
 * @param folder where the files lie
 */
record CocoImages(String split, Path folder, List<CocoImage> images) implements NamedImages {

    CocoImages {
        images = List.copyOf(images);
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public String name(int index) {
        return split + "/" + images.get(index).file();
    }

    /** Its id in the annotation file. */
    @Override
    public OptionalLong number(int index) {
        return OptionalLong.of(images.get(index).id());
    }

    @Override
    public byte[] image(int index) throws IOException {
        return Files.readAllBytes(folder.resolve(images.get(index).file()));
    }

    /** A pose model is told the boxes, so that it scores the persons of an image and not the whole of it. */
    @Override
    public Input input(int index, Decoder decoder) throws IOException, UnreadableImageException {
        var input = decoder.decode(image(index));
        return input instanceof PoseInput pose
                ? pose.withBoxesOf(images.get(index).persons())
                : input;
    }

    @Override
    public Map<String, Object> label(int index) {
        return PoseLabel.of(images.get(index).persons());
    }
}
