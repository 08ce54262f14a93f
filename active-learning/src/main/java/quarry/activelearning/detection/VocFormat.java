package quarry.activelearning.detection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.DatasetFormat;

/**
 * The trees of Pascal VOC: one year, or 2007 and 2012 side by side.
 *
 * <p>The images to choose from are {@code trainval} of each year, those held out are {@code test} of the first. A first
 * year without a list for {@code test}, as the one of 2012 was published, is split into its {@code train} and
 * {@code val}. Classes are the twenty of VOC; those that occur, ascending, if one of them is none of the twenty.
 */
final class VocFormat implements DatasetFormat {

    /** In their documented order. */
    static final List<String> CLASSES = List.of(
            "aeroplane",
            "bicycle",
            "bird",
            "boat",
            "bottle",
            "bus",
            "car",
            "cat",
            "chair",
            "cow",
            "diningtable",
            "dog",
            "horse",
            "motorbike",
            "person",
            "pottedplant",
            "sheep",
            "sofa",
            "train",
            "tvmonitor");

    private static final String TEST = "test";
    private static final String TRAIN_AND_VAL = "trainval";

    @Override
    public Dataset read(Path directory) throws IOException {
        var years = VocYear.in(directory);
        var first = years.get(0);
        boolean tested = first.has(TEST);
        var reading = new VocReading(directory);
        var train = new ArrayList<>(reading.images(first, tested ? TRAIN_AND_VAL : "train"));
        for (var year : years.subList(1, years.size())) {
            train.addAll(reading.images(year, TRAIN_AND_VAL));
        }
        var test = reading.images(first, tested ? TEST : "val");
        var classes = classes(train, test);
        return new Dataset(classes, new VocImages(train, classes), new VocImages(test, classes), reading.problems());
    }

    private static List<String> classes(List<VocImage> train, List<VocImage> test) {
        var found = new TreeSet<String>();
        Stream.of(train, test)
                .flatMap(List::stream)
                .flatMap(image -> image.objects().stream())
                .forEach(object -> found.add(object.className()));
        return CLASSES.containsAll(found) ? CLASSES : List.copyOf(found);
    }
}
