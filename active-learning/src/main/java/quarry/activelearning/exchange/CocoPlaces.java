package quarry.activelearning.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.prediction.CompressedRuns;
import quarry.activelearning.prediction.Fields;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Task;

/** Where an annotation of COCO is: it may have a box, an outline and joints. */
final class CocoPlaces {

    private static final String BOX = "bbox";
    private static final String OUTLINE = "segmentation";
    private static final String JOINTS = "keypoints";
    private static final int NUMBERS_OF_A_JOINT = 3;
    private static final int VISIBLE = 2;

    private CocoPlaces() {}

    /**
     * The place that a task can use, or one that it cannot.
     *
     * @throws IllegalArgumentException if there is none, or it is wrong
     */
    static Place of(Fields annotation, Task task) {
        Place place = new Place.Elsewhere("annotation without a place");
        if (annotation.has(JOINTS)) {
            place = joints(annotation);
        }
        if (annotation.has(BOX) && !isUsed(place, task)) {
            place = new Place.Rectangle(box(annotation));
        }
        if (annotation.has(OUTLINE) && !isUsed(place, task)) {
            place = outline(annotation);
        }
        return place;
    }

    /** A task of boxes would take the bounds of joints, but they are not those of the body. */
    private static boolean isUsed(Place place, Task task) {
        return task.uses(place)
                && !(place instanceof Place.Joints && task.skeleton().joints().isEmpty());
    }

    private static Geometry.Box box(Fields annotation) {
        var numbers = annotation.numbers(BOX, 4);
        return new Geometry.Box(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
    }

    private static Place joints(Fields annotation) {
        var node = annotation.node().path(JOINTS);
        if (node.size() % NUMBERS_OF_A_JOINT != 0) {
            throw new IllegalArgumentException("keypoints must be x, y and visibility of each joint");
        }
        var numbers = Fields.numbers(JOINTS, node, node.size());
        var joints = new ArrayList<Place.Joints.Joint>();
        for (int i = 0; i < numbers.length; i += NUMBERS_OF_A_JOINT) {
            joints.add(joint(numbers[i], numbers[i + 1], numbers[i + 2]));
        }
        return new Place.Joints(
                annotation.has(BOX) ? Optional.of(box(annotation)) : Optional.empty(),
                annotation.has("area") ? OptionalDouble.of(annotation.number("area")) : OptionalDouble.empty(),
                joints);
    }

    private static Place.Joints.Joint joint(double x, double y, double visibility) {
        if (visibility != 0 && visibility != 1 && visibility != VISIBLE) {
            throw new IllegalArgumentException("visibility must be 0, 1 or 2, not " + visibility);
        }
        return visibility == 0 ? Place.Joints.Joint.ABSENT : new Place.Joints.Joint(x, y, (int) visibility);
    }

    private static Place outline(Fields annotation) {
        var node = annotation.node().path(OUTLINE);
        if (node.isObject()) {
            return new Place.Pixels(runs(new Fields(node)));
        }
        return new Place.Area(annotation.list(OUTLINE).stream()
                .map(part -> new Place.Polygon(List.of(Place.Ring.of(Fields.numbers(OUTLINE, part, part.size())))))
                .toList());
    }

    /** Runs down the columns, as a text or as a list. */
    private static PixelRuns runs(Fields runs) {
        var size = runs.list("size");
        if (size.size() != 2 || !size.get(0).canConvertToInt() || !size.get(1).canConvertToInt()) {
            throw new IllegalArgumentException("size must be height and width");
        }
        long pixels = size.get(0).longValue() * size.get(1).longValue();
        if (pixels > ImageDecoder.MOST_PIXELS) {
            throw new IllegalArgumentException("a mask has at most " + ImageDecoder.MOST_PIXELS + " pixels");
        }
        var counts = runs.node().path("counts");
        int[] lengths = counts.isArray() ? lengths(counts) : CompressedRuns.read(runs.text("counts"));
        return PixelRuns.of(size.get(1).intValue(), size.get(0).intValue(), lengths);
    }

    private static int[] lengths(JsonNode counts) {
        return StreamSupport.stream(counts.spliterator(), false)
                .mapToInt(count -> {
                    if (!count.isIntegralNumber() || !count.canConvertToInt()) {
                        throw new IllegalArgumentException("counts must be whole numbers");
                    }
                    return count.intValue();
                })
                .toArray();
    }
}
