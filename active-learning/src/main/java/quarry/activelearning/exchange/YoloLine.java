package quarry.activelearning.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Skeleton;

/**
 * A line of YOLO about an image: the position of a class, then a box as its centre and size, or a box and joints, or the corners
 * of a polygon, all as shares of the image.
 *
 * @param names of the classes
 * @param size of the image
 * @param skeleton of the task
 */
record YoloLine(List<String> names, ImageSize size, Skeleton skeleton) {

    private static final int CLASS = 1;
    private static final int BOX = 4;
    private static final int FEWEST_OF_A_POLYGON = 6;
    private static final int VISIBLE = 2;
    // shares are rounded
    private static final double ROUNDING = 1e-3;

    /**
     * What the line says.
     *
     * @throws IllegalArgumentException if it is none
     */
    Mark mark(String line) {
        var words = line.strip().split("\\s+", -1);
        int index = Numbers.whole("class", words[0]);
        if (index < 0 || index >= names.size()) {
            throw new IllegalArgumentException("there is no class " + index);
        }
        var numbers = Arrays.stream(words)
                .skip(CLASS)
                .mapToDouble(word -> Numbers.finite("column", word))
                .toArray();
        return new Mark(names.get(index), place(numbers));
    }

    private Place place(double[] numbers) {
        int joints = skeleton.joints().size();
        int behindBox = numbers.length - BOX;
        if (behindBox == 0) {
            return box(numbers);
        }
        if (joints > 0 && (behindBox == 2 * joints || behindBox == 3 * joints)) {
            return joints(numbers, behindBox / joints);
        }
        if (numbers.length >= FEWEST_OF_A_POLYGON && numbers.length % 2 == 0) {
            return polygon(numbers);
        }
        throw new IllegalArgumentException(numbers.length + " numbers are neither a box, nor joints, nor a polygon");
    }

    private Place.Rectangle box(double[] numbers) {
        double width = across(numbers[2]);
        double height = down(numbers[3]);
        double left = across(numbers[0]) - width / 2;
        double top = down(numbers[1]) - height / 2;
        return Place.Rectangle.between(left, top, left + width, top + height);
    }

    /** Without visibilities, a joint at the corner of the image is none. */
    private Place joints(double[] numbers, int each) {
        var joints = new Place.Joints.Joint[skeleton.joints().size()];
        for (int i = 0; i < joints.length; i++) {
            double x = numbers[BOX + i * each];
            double y = numbers[BOX + i * each + 1];
            double visibility = each == 3 ? numbers[BOX + i * each + 2] : unless(x == 0 && y == 0);
            joints[i] = joint(x, y, visibility);
        }
        return new Place.Joints(Optional.of(box(numbers).box()), OptionalDouble.empty(), List.of(joints));
    }

    private static int unless(boolean absent) {
        return absent ? 0 : VISIBLE;
    }

    private Place.Joints.Joint joint(double x, double y, double visibility) {
        if (visibility != 0 && visibility != 1 && visibility != VISIBLE) {
            throw new IllegalArgumentException("visibility must be 0, 1 or 2, not " + visibility);
        }
        return visibility == 0
                ? Place.Joints.Joint.ABSENT
                : new Place.Joints.Joint(across(x), down(y), (int) visibility);
    }

    private Place polygon(double[] numbers) {
        var corners = new double[numbers.length];
        for (int i = 0; i < numbers.length; i += 2) {
            corners[i] = across(numbers[i]);
            corners[i + 1] = down(numbers[i + 1]);
        }
        return new Place.Area(List.of(new Place.Polygon(List.of(Place.Ring.of(corners)))));
    }

    private double across(double share) {
        return share(share) * size.width();
    }

    private double down(double share) {
        return share(share) * size.height();
    }

    private static double share(double number) {
        if (number < -ROUNDING || number > 1 + ROUNDING) {
            throw new IllegalArgumentException("must be a share of the image, from 0 to 1, not " + number);
        }
        return number;
    }
}
