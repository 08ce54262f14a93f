package quarry.activelearning.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import quarry.activelearning.prediction.Fields;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Skeleton;

/**
 * The results of one annotation of Label Studio, in hundredths of the image. Points that are named like joints are those of the
 * body whose box they belong to, or of the only one.
 */
final class LabelStudioResults {

    private static final int VISIBLE = 2;
    private static final double HUNDRED = 100;

    private final ImageSize size;
    private final Skeleton skeleton;
    private final List<String> classes;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Mark> boxes = new HashMap<>();
    private final Map<String, Place.Joints.Joint[]> bodies = new LinkedHashMap<>();

    LabelStudioResults(ImageSize size, Skeleton skeleton, List<String> classes) {
        this.size = size;
        this.skeleton = skeleton;
        this.classes = classes;
    }

    /**
     * Adds a result.
     *
     * @throws IllegalArgumentException if it is none, or about an image of another size or that is turned
     */
    void add(Fields result) {
        var type = result.text("type");
        var value = new Fields(result.node().path("value"));
        checkImage(result);
        switch (type) {
            case "choices" -> value.list("choices").forEach(choice -> mark(choice.asText(), new Place.Everywhere()));
            case "rectanglelabels" -> {
                var mark = mark(label(value, type), box(value));
                boxes.put(result.node().path("id").asText(), mark);
            }
            case "polygonlabels" -> mark(label(value, type), polygon(value));
            case "brushlabels" -> mark(label(value, type), new Place.Pixels(BrushRuns.read(bytes(value), size)));
            case "keypointlabels" -> addPoint(result.node().path("parentID").asText(""), label(value, type), value);
            default -> mark("", new Place.Elsewhere(type));
        }
    }

    private void checkImage(Fields result) {
        if (result.node().path("image_rotation").asDouble() != 0) {
            throw new IllegalArgumentException("the image is turned");
        }
        if (result.has("original_width")) {
            var stated = new ImageSize(result.whole("original_width"), result.whole("original_height"));
            if (!stated.equals(size)) {
                throw new IllegalArgumentException("is about an image of " + stated + " pixels, but it has " + size);
            }
        }
    }

    private Mark mark(String className, Place place) {
        var mark = new Mark(className, place);
        marks.add(mark);
        return mark;
    }

    private static String label(Fields value, String type) {
        var labels = value.list(type);
        if (labels.size() != 1 || !labels.get(0).isTextual()) {
            throw new IllegalArgumentException(type + " must be one class");
        }
        return labels.get(0).textValue();
    }

    private double across(double percent) {
        return percent / HUNDRED * size.width();
    }

    private double down(double percent) {
        return percent / HUNDRED * size.height();
    }

    /** It is turned around its upper left corner. */
    private Place box(Fields value) {
        double left = across(value.number("x"));
        double top = down(value.number("y"));
        double right = left + across(value.number("width"));
        double bottom = top + down(value.number("height"));
        double angle = value.has("rotation") ? value.number("rotation") : 0;
        return TurnedBox.around(left, top, angle, left, top, right, bottom);
    }

    private Place polygon(Fields value) {
        var points = value.list("points");
        var numbers = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            var point = Fields.numbers("points", points.get(i), 2);
            numbers[2 * i] = across(point[0]);
            numbers[2 * i + 1] = down(point[1]);
        }
        return new Place.Area(List.of(new Place.Polygon(List.of(Place.Ring.of(numbers)))));
    }

    private static byte[] bytes(Fields value) {
        var numbers = value.list("rle");
        var bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) byteOf(numbers.get(i));
        }
        return bytes;
    }

    private static int byteOf(JsonNode number) {
        if (!number.isInt() || number.intValue() < 0 || number.intValue() > 0xff) {
            throw new IllegalArgumentException("rle must be bytes");
        }
        return number.intValue();
    }

    private void addPoint(String parent, String name, Fields value) {
        if (skeleton.equals(Skeleton.NONE)) {
            mark(name, new Place.Elsewhere("point"));
            return;
        }
        var joints = bodies.computeIfAbsent(parent, id -> {
            var none = new Place.Joints.Joint[skeleton.joints().size()];
            Arrays.fill(none, Place.Joints.Joint.ABSENT);
            return none;
        });
        int index = JointNames.index(skeleton, name);
        if (joints[index].visibility() > 0) {
            throw new IllegalArgumentException("two points are the " + name + " of one body");
        }
        joints[index] = new Place.Joints.Joint(across(value.number("x")), down(value.number("y")), VISIBLE);
    }

    /** All of them. */
    List<Mark> marks() {
        var all = new ArrayList<>(marks);
        bodies.forEach((parent, joints) -> {
            var box = Optional.ofNullable(boxes.get(parent));
            box.ifPresent(all::remove);
            all.add(new Mark(
                    box.map(Mark::className).orElse(classes.get(0)),
                    new Place.Joints(
                            box.flatMap(mark -> mark.place().bounds()), OptionalDouble.empty(), List.of(joints))));
        });
        return all;
    }
}
