package quarry.activelearning.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import quarry.activelearning.prediction.Fields;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Skeleton;

/** The instances of one image of annotate.online. Polygons with one group are one thing. */
final class SuperAnnotateMarks {

    /** What is marked together, and with which class. */
    private record Group(String className, long number) {}

    private static final int RECTANGLE = 4;

    private final Skeleton skeleton;
    private final List<Mark> marks = new ArrayList<>();
    private final Map<Group, Integer> places = new LinkedHashMap<>();

    SuperAnnotateMarks(Skeleton skeleton) {
        this.skeleton = skeleton;
    }

    List<Mark> all() {
        return List.copyOf(marks);
    }

    /**
     * Adds an instance.
     *
     * @throws IllegalArgumentException if it is none; the message names the field
     */
    void add(Fields instance) {
        var className = instance.text("className");
        var type = instance.text("type");
        switch (type) {
            case "tag" -> marks.add(new Mark(className, new Place.Everywhere()));
            case "bbox" ->
                marks.add(new Mark(className, box(new Fields(instance.node().path("points")))));
            case "rbbox" ->
                marks.add(new Mark(className, hull(new Fields(instance.node().path("points")))));
            case "polygon" -> addPolygon(className, instance);
            case "template" -> marks.add(new Mark(className, template(instance)));
            default -> marks.add(new Mark(className, new Place.Elsewhere(type)));
        }
    }

    private static Place box(Fields points) {
        return Place.Rectangle.between(
                points.number("x1"), points.number("y1"), points.number("x2"), points.number("y2"));
    }

    /** A box that is turned: the smallest around it that is not. */
    private static Place hull(Fields points) {
        var corners = IntStream.rangeClosed(1, RECTANGLE)
                .boxed()
                .flatMap(i -> Stream.of(points.number("x" + i), points.number("y" + i)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        var turned = new Place.Polygon(List.of(Place.Ring.of(corners)));
        return new Place.Rectangle(new Place.Area(List.of(turned)).bounds().orElseThrow());
    }

    private void addPolygon(String className, Fields instance) {
        var rings = new ArrayList<Place.Ring>();
        rings.add(ring("points", instance.node().path("points")));
        for (var hole : instance.node().path("exclude")) {
            rings.add(ring("exclude", hole));
        }
        var part = new Place.Polygon(rings);
        long number = instance.node().path("groupId").asLong(0);
        var group = new Group(className, number);
        if (number == 0 || !places.containsKey(group)) {
            places.put(group, marks.size());
            marks.add(new Mark(className, new Place.Area(List.of(part))));
        } else {
            marks.set(
                    places.get(group),
                    new Mark(className, with(marks.get(places.get(group)).place(), part)));
        }
    }

    private static Place with(Place place, Place.Polygon part) {
        var parts = new ArrayList<>(((Place.Area) place).parts());
        parts.add(part);
        return new Place.Area(parts);
    }

    private static Place.Ring ring(String field, JsonNode numbers) {
        return Place.Ring.of(Fields.numbers(field, numbers, numbers.size()));
    }

    private Place template(Fields instance) {
        return skeleton.equals(Skeleton.NONE) ? new Place.Elsewhere("template") : joints(instance);
    }

    /** A joint that has a place is visible; templates do not tell hidden ones apart. */
    private Place joints(Fields instance) {
        var points = instance.list("points");
        var names = instance.node().path("pointLabels");
        boolean byIndex = byIndex(names, points.size());
        var joints = new Place.Joints.Joint[skeleton.joints().size()];
        Arrays.fill(joints, Place.Joints.Joint.ABSENT);
        for (int i = 0; i < points.size(); i++) {
            var point = new Fields(points.get(i));
            var name = names.path(byIndex ? Integer.toString(i) : Long.toString(point.identity("id")))
                    .asText("");
            int joint = JointNames.index(skeleton, name);
            joints[joint] = new Place.Joints.Joint(point.number("x"), point.number("y"), 2);
        }
        return new Place.Joints(Optional.empty(), OptionalDouble.empty(), List.of(joints));
    }

    /** Names go by the position of the point, or by its id, which is 1 or more. */
    private static boolean byIndex(JsonNode names, int points) {
        var keys = new ArrayList<String>();
        names.fieldNames().forEachRemaining(keys::add);
        return keys.contains("0") || !keys.contains(Integer.toString(points));
    }
}
