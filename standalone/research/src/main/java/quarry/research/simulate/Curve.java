package quarry.research.simulate;

import java.util.List;
import java.util.OptionalDouble;

/** Accuracy over labelled images, ascending in both lists' order. */
record Curve(List<Point> points) {

    record Point(double labelled, double accuracy) {}

    Curve {
        points = List.copyOf(points);
    }

    /** The mean height: the area by trapezoids over the width. The height itself for a single point. */
    double area() {
        if (points.size() == 1) {
            return points.get(0).accuracy();
        }
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            double width = points.get(i).labelled() - points.get(i - 1).labelled();
            area += width * (points.get(i).accuracy() + points.get(i - 1).accuracy()) / 2;
        }
        return area / (points.get(points.size() - 1).labelled() - points.get(0).labelled());
    }

    double last() {
        return points.get(points.size() - 1).accuracy();
    }

    /** Labelled images at which the curve, drawn straight between its points, first is as high; empty if it never is. */
    OptionalDouble labelledFor(double accuracy) {
        for (int i = 0; i < points.size(); i++) {
            var to = points.get(i);
            if (to.accuracy() >= accuracy) {
                return OptionalDouble.of(i == 0 ? to.labelled() : between(points.get(i - 1), to, accuracy));
            }
        }
        return OptionalDouble.empty();
    }

    private static double between(Point from, Point to, double accuracy) {
        double share = (accuracy - from.accuracy()) / (to.accuracy() - from.accuracy());
        return from.labelled() + share * (to.labelled() - from.labelled());
    }
}
