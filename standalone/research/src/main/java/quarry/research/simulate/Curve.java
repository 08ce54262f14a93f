package quarry.research.simulate;

import java.util.List;
import java.util.OptionalDouble;

/** A figure of quality over labelled images, ascending in both lists' order. */
record Curve(List<Point> points) {

    record Point(double labelled, double height) {}

    Curve {
        points = List.copyOf(points);
    }

    /** The mean height: the area by trapezoids over the width. The height itself for a single point. */
    double area() {
        if (points.size() == 1) {
            return points.get(0).height();
        }
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            double width = points.get(i).labelled() - points.get(i - 1).labelled();
            area += width * (points.get(i).height() + points.get(i - 1).height()) / 2;
        }
        return area / (points.get(points.size() - 1).labelled() - points.get(0).labelled());
    }

    double last() {
        return points.get(points.size() - 1).height();
    }

    /** Labelled images at which the curve, drawn straight between its points, first is as high; empty if it never is. */
    OptionalDouble labelledFor(double height) {
        for (int i = 0; i < points.size(); i++) {
            var to = points.get(i);
            if (to.height() >= height) {
                return OptionalDouble.of(i == 0 ? to.labelled() : between(points.get(i - 1), to, height));
            }
        }
        return OptionalDouble.empty();
    }

    private static double between(Point from, Point to, double height) {
        double share = (height - from.height()) / (to.height() - from.height());
        return from.labelled() + share * (to.labelled() - from.labelled());
    }
}
