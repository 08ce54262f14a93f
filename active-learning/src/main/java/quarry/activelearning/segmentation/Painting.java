package quarry.activelearning.segmentation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Place;

/** Makes a mask of what somebody marked. A pixel is inside a polygon if its centre is. */
final class Painting {

    /** The class of what nobody marked, in a project that has it. */
    static final String BACKGROUND = "background";

    private final int width;
    private final int height;
    private final byte[] classes;

    private Painting(int width, int height) {
        this.width = width;
        this.height = height;
        classes = new byte[Math.multiplyExact(width, height)];
    }

    /**
     * The mask of these marks, later ones above earlier ones.
     *
     * @throws InvalidLabelException if a class is unknown, pixels are those of an image of another size, or nothing is
     *     labelled at all
     */
    static Mask of(List<Mark> marks, LabelContext context) {
        int background = context.classes().indexOf(BACKGROUND);
        if (marks.isEmpty() && background < 0) {
            throw new InvalidLabelException("mask", "nothing is marked on the image");
        }
        var painting = new Painting(context.width(), context.height());
        Arrays.fill(painting.classes, (byte) (background < 0 ? Mask.IGNORED : background));
        for (var mark : marks) {
            painting.add(mark.place(), mark.crowd() ? Mask.IGNORED : index(mark, context));
        }
        return new Mask(painting.width, painting.height, painting.classes);
    }

    private static int index(Mark mark, LabelContext context) {
        int index = context.classes().indexOf(mark.className());
        if (index < 0) {
            throw new InvalidLabelException(
                    "mask", "unknown class '" + mark.className() + "'; known: " + String.join(", ", context.classes()));
        }
        return index;
    }

    private void add(Place place, int value) {
        if (place instanceof Place.Area area) {
            area.parts().forEach(part -> add(part, value));
        } else if (place instanceof Place.Pixels pixels) {
            add(pixels.runs(), value);
        } else {
            throw new InvalidLabelException("mask", "a " + place.kind() + " has no pixels");
        }
    }

    private void add(PixelRuns runs, int value) {
        if (runs.width() != width || runs.height() != height) {
            throw new InvalidLabelException(
                    "mask",
                    "is %d x %d pixels, but the image is %d x %d"
                            .formatted(runs.width(), runs.height(), width, height));
        }
        runs.forEach((y, x) -> classes[y * width + x] = (byte) value);
    }

    /** Row by row: pixels between an odd crossing of the border and the next one are inside. */
    private void add(Place.Polygon polygon, int value) {
        var bounds = new Place.Area(List.of(polygon)).bounds().orElseThrow();
        int end = (int) Math.min(height, Math.ceil(bounds.bottom()));
        for (int y = (int) Math.max(0, Math.floor(bounds.top())); y < end; y++) {
            double[] crossings = crossings(polygon, y + 0.5);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = firstCentreFrom(crossings[i]);
                int to = firstCentreFrom(crossings[i + 1]);
                if (from < to) {
                    Arrays.fill(classes, y * width + from, y * width + to, (byte) value);
                }
            }
        }
    }

    /** The first column whose centre is not left of a place, at most the width. */
    private int firstCentreFrom(double x) {
        return (int) Math.max(0, Math.min(width, Math.ceil(x - 0.5)));
    }

    /** Where the borders cross a horizontal line, ascending. */
    private static double[] crossings(Place.Polygon polygon, double y) {
        return polygon.rings().stream()
                .flatMapToDouble(ring -> {
                    var corners = ring.corners();
                    return IntStream.range(0, corners.size())
                            .filter(i ->
                                    corners.get(i).y() <= y != next(corners, i).y() <= y)
                            .mapToDouble(i -> crossing(corners.get(i), next(corners, i), y));
                })
                .sorted()
                .toArray();
    }

    private static Place.Corner next(List<Place.Corner> corners, int i) {
        return corners.get((i + 1) % corners.size());
    }

    private static double crossing(Place.Corner from, Place.Corner to, double y) {
        return from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
    }
}
