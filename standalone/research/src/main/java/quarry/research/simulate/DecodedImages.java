package quarry.research.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import quarry.activelearning.dataset.LabelledImages;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.Decoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.scoring.Descriptors;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Matrix;

/** Images that were decoded once and are kept so. */
final class DecodedImages {

    private record Image(int index, Input input, Map<String, Object> label) {}

    private final NamedImages set;
    private final Map<String, Image> images;
    private final Map<String, float[]> descriptors = new HashMap<>();

    private DecodedImages(NamedImages set, Map<String, Image> images) {
        this.set = set;
        this.images = Map.copyOf(images);
    }

    /**
     * Decodes a sample of a set.
     *
     * @param count 0 for all
     * @throws IOException if an image cannot be read: an experiment leaves nothing out
     */
    static DecodedImages sample(NamedImages set, int count, Draw draw, Decoder decoder) throws IOException {
        var names = new ArrayList<String>();
        for (int i = 0; i < set.size(); i++) {
            names.add(set.name(i));
        }
        if (count > names.size()) {
            throw new IllegalArgumentException("the data set has only " + names.size() + " images, not " + count);
        }
        Set<String> wanted = count == 0 ? Set.copyOf(names) : new HashSet<>(draw.sample(names, count));
        var images = new HashMap<String, Image>();
        for (int i = 0; i < set.size(); i++) {
            if (wanted.contains(names.get(i))) {
                images.put(names.get(i), new Image(i, decoded(set, i, decoder), set.label(i)));
            }
        }
        return new DecodedImages(set, images);
    }

    private static Input decoded(NamedImages set, int index, Decoder decoder) throws IOException {
        try {
            return set.input(index, decoder);
        } catch (UnreadableImageException e) {
            throw new IOException(set.name(index) + " " + e.getMessage(), e);
        }
    }

    /** Names, ascending. */
    List<String> names() {
        return images.keySet().stream().sorted().toList();
    }

    Input input(String name) {
        return images.get(name).input();
    }

    Map<String, Object> label(String name) {
        return images.get(name).label();
    }

    /** Vectors of the images themselves, one row a name; each is made once. */
    Matrix descriptors(List<String> names) throws IOException {
        var rows = new float[names.size() * Descriptors.SIZE];
        for (int i = 0; i < names.size(); i++) {
            System.arraycopy(descriptor(names.get(i)), 0, rows, i * Descriptors.SIZE, Descriptors.SIZE);
        }
        return new Matrix(Descriptors.SIZE, rows);
    }

    private float[] descriptor(String name) throws IOException {
        var known = descriptors.get(name);
        if (known != null) {
            return known;
        }
        try {
            var made = Descriptors.of(set.image(images.get(name).index()));
            descriptors.put(name, made);
            return made;
        } catch (UnreadableImageException e) {
            throw new IOException(name + " " + e.getMessage(), e);
        }
    }

    /** Some of the images, in that order, as the training wants them. */
    LabelledImages labelled(List<String> names) {
        return new LabelledImages() {
            @Override
            public int size() {
                return names.size();
            }

            @Override
            public byte[] image(int index) {
                throw new UnsupportedOperationException("the image was decoded before");
            }

            @Override
            public Input input(int index, Decoder decoder) {
                return images.get(names.get(index)).input();
            }

            @Override
            public Map<String, Object> label(int index) {
                return images.get(names.get(index)).label();
            }
        };
    }
}
