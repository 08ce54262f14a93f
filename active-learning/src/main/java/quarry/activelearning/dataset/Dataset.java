package quarry.activelearning.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A whole data set for experiments and imports.
 *
 * @param classes the names of its classes
 * @param train the images to choose from
 * @param test the images that their authors hold out
 * @param problems what was left out, as {@code FILE: reason}
 */
public record Dataset(List<String> classes, NamedImages train, NamedImages test, List<String> problems) {

    public Dataset {
        classes = List.copyOf(classes);
        problems = List.copyOf(problems);
    }

    /** A data set of which nothing was left out. */
    public Dataset(List<String> classes, NamedImages train, NamedImages test) {
        this(classes, train, test, List.of());
    }

    /** The images of several sets, one behind the other. */
    public static NamedImages joined(List<? extends NamedImages> sets) {
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
