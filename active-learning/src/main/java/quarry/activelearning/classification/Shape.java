package quarry.activelearning.classification;

import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** Ten outlines around the origin, about two units across. Some pairs are easily taken for each other. */
enum Shape {
    CIRCLE {
        @Override
        java.awt.Shape outline() {
            return circle(1);
        }
    },
    HEXAGON {
        @Override
        java.awt.Shape outline() {
            return polygon(6, 1, 1);
        }
    },
    RING {
        @Override
        java.awt.Shape outline() {
            return minus(circle(1), circle(0.55));
        }
    },
    MOON {
        @Override
        java.awt.Shape outline() {
            return minus(circle(1), new Ellipse2D.Double(-0.5, -0.9, 1.8, 1.8));
        }
    },
    SQUARE {
        @Override
        java.awt.Shape outline() {
            return rectangle(0.85, 0.85);
        }
    },
    BAR {
        @Override
        java.awt.Shape outline() {
            return rectangle(1, 0.5);
        }
    },
    TRIANGLE {
        @Override
        java.awt.Shape outline() {
            return polygon(3, 1, 1);
        }
    },
    STAR {
        @Override
        java.awt.Shape outline() {
            return polygon(10, 1, 0.45);
        }
    },
    CROSS {
        @Override
        java.awt.Shape outline() {
            var cross = new Area(rectangle(1, 0.32));
            cross.add(new Area(rectangle(0.32, 1)));
            return cross;
        }
    },
    ARROW {
        @Override
        java.awt.Shape outline() {
            var arrow = new Area(rectangle(0.9, 0.2));
            arrow.add(new Area(closed(0.1, -0.8, 1, 0, 0.1, 0.8)));
            return arrow;
        }
    };

    abstract java.awt.Shape outline();

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static java.awt.Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static java.awt.Shape rectangle(double halfWidth, double halfHeight) {
        return new Rectangle2D.Double(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    private static java.awt.Shape minus(java.awt.Shape whole, java.awt.Shape part) {
        var area = new Area(whole);
        area.subtract(new Area(part));
        return area;
    }

    /** Corners at the even radius and the odd radius by turns. */
    private static java.awt.Shape polygon(int corners, double even, double odd) {
        var points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double radius = i % 2 == 0 ? even : odd;
            points[2 * i] = radius * Math.cos(2 * Math.PI * i / corners);
            points[2 * i + 1] = radius * Math.sin(2 * Math.PI * i / corners);
        }
        return closed(points);
    }

    private static java.awt.Shape closed(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
