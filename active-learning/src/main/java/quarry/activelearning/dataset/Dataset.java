package quarry.activelearning.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A whole data set for experiments.
 *
 * @param classes the names of its classes
 * @param train the images to choose from
 * @param test the images that their authors hold out
 */
public record Dataset(List<String> classes, NamedImages train, NamedImages test) {

    private interface Format {
        Dataset read(Path directory) throws IOException;
    }

    private static final Map<String, Format> FORMATS =
            Map.of("idx", IdxFormat::read, "cifar10", Cifar10Format::read, "folder", FolderFormat::read);

    public Dataset {
        classes = List.copyOf(classes);
    }

    /**
     * Reads {@code FORMAT:DIR}: {@code idx} is MNIST and Fashion-MNIST, {@code cifar10} the binary batches of CIFAR-10,
     * {@code folder} a folder of images for each class.
     *
     * @throws IllegalArgumentException if the format is unknown; the message lists the known
     * @throws IOException if a file is missing or damaged
     */
    public static Dataset read(String place) throws IOException {
        int colon = place.indexOf(':');
        var format = colon < 0 ? null : FORMATS.get(place.substring(0, colon));
        if (format == null) {
            throw new IllegalArgumentException("a data set is FORMAT:DIR with a format of "
                    + FORMATS.keySet().stream().sorted().collect(Collectors.joining(", ")) + ", not '" + place + "'");
        }
        return format.read(Path.of(place.substring(colon + 1)));
    }

    /** The label of a class in the canonical form of classification. */
    static Map<String, Object> label(String className) {
        return Map.of("class", className);
    }

    /** The images of two sets, one behind the other. */
    static NamedImages joined(List<? extends NamedImages> sets) {
        record Place(NamedImages set, int index) {}
        var places = sets.stream()
                .flatMap(set ->
                        Stream.iterate(0, i -> i < set.size(), i -> i + 1).map(i -> new Place(set, i)))
                .toList();
        return new NamedImages() {
            @Override
            public int size() {
                return places.size();
            }

            @Override
            public String name(int index) {
                return places.get(index).set().name(places.get(index).index());
            }

            @Override
            public byte[] image(int index) throws IOException {
                return places.get(index).set().image(places.get(index).index());
            }

            @Override
            public Map<String, Object> label(int index) {
                return places.get(index).set().label(places.get(index).index());
            }
        };
    }
}
