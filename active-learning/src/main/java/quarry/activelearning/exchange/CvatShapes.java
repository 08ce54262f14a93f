package quarry.activelearning.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Skeleton;

/**
 * The shapes of CVAT's XML.
 *
 * @param size of the image
 * @param skeleton of the task
 */
record CvatShapes(ImageSize size, Skeleton skeleton) {

    private static final int HIDDEN = 1;
    private static final int VISIBLE = 2;

    /**
     * Where a shape is.
     *
     * @throws IllegalArgumentException if it is none
     */
    Place place(XmlElement shape) {
        return switch (shape.name()) {
            case "tag" -> new Place.Everywhere();
            case "box" -> box(shape);
            case "polygon" ->
                new Place.Area(List.of(new Place.Polygon(List.of(Place.Ring.of(points(shape.attribute("points")))))));
            case "mask" -> new Place.Pixels(mask(shape));
            case "skeleton" -> skeleton.equals(Skeleton.NONE) ? new Place.Elsewhere("skeleton") : joints(shape);
            default -> new Place.Elsewhere(shape.name());
        };
    }

    private static Place box(XmlElement shape) {
        double left = shape.number("xtl");
        double top = shape.number("ytl");
        double right = shape.number("xbr");
        double bottom = shape.number("ybr");
        double angle = shape.attributes().containsKey("rotation") ? shape.number("rotation") : 0;
        return TurnedBox.around((left + right) / 2, (top + bottom) / 2, angle, left, top, right, bottom);
    }

    private static double[] points(String text) {
        return Arrays.stream(text.split("[;,]", -1))
                .mapToDouble(number -> Numbers.finite("points", number))
                .toArray();
    }

    /** Runs along the rows of a part of the image, the first of which is outside. */
    private PixelRuns mask(XmlElement shape) {
        int left = Numbers.whole("left", shape.attribute("left"));
        int top = Numbers.whole("top", shape.attribute("top"));
        int width = Numbers.whole("width", shape.attribute("width"));
        int height = Numbers.whole("height", shape.attribute("height"));
        boolean inside = left >= 0
                && top >= 0
                && width > 0
                && height > 0
                && (long) left + width <= size.width()
                && (long) top + height <= size.height()
                && (long) size.width() * size.height() <= ImageDecoder.MOST_PIXELS;
        if (!inside) {
            throw new IllegalArgumentException("a mask leaves the image of " + size);
        }
        var pixels = new boolean[width * height];
        int place = 0;
        boolean marked = false;
        for (var text : shape.attribute("rle").split(",", -1)) {
            int length = Numbers.whole("rle", text);
            if (length < 0 || length > pixels.length - place) {
                throw new IllegalArgumentException("the runs of a mask do not fit " + width + " x " + height);
            }
            Arrays.fill(pixels, place, place + length, marked);
            place += length;
            marked = !marked;
        }
        if (place != pixels.length) {
            throw new IllegalArgumentException("the runs of a mask do not fit " + width + " x " + height);
        }
        return Masks.runs(
                size,
                (y, x) -> y >= top
                        && y < top + height
                        && x >= left
                        && x < left + width
                        && pixels[(y - top) * width + x - left]);
    }

    private Place joints(XmlElement shape) {
        var joints = new Place.Joints.Joint[skeleton.joints().size()];
        Arrays.fill(joints, Place.Joints.Joint.ABSENT);
        for (var point : shape.all("points")) {
            int joint = JointNames.index(skeleton, point.attribute("label"));
            double[] place = points(point.attribute("points"));
            if (place.length != 2) {
                throw new IllegalArgumentException("a joint has x and y");
            }
            if (!isSet(point, "outside")) {
                joints[joint] = new Place.Joints.Joint(place[0], place[1], isSet(point, "occluded") ? HIDDEN : VISIBLE);
            }
        }
        return new Place.Joints(Optional.empty(), OptionalDouble.empty(), List.of(joints));
    }

    private static boolean isSet(XmlElement point, String flag) {
        return "1".equals(point.attributes().get(flag));
    }
}
