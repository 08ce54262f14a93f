package quarry.activelearning.detection;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** What the renderer draws; one class of object each. */
enum Form {
    ELLIPSE(new Color(40, 200, 60)) {
        @Override
        Shape inside(Box box) {
            return new Ellipse2D.Double(box.x0(), box.y0(), box.width(), box.height());
        }
    },
    RECTANGLE(new Color(220, 40, 40)) {
        @Override
        Shape inside(Box box) {
            return new Rectangle2D.Double(box.x0(), box.y0(), box.width(), box.height());
        }
    },
    /** Standing on its base. */
    TRIANGLE(new Color(50, 70, 230)) {
        @Override
        Shape inside(Box box) {
            var path = new Path2D.Double();
            path.moveTo(box.x0(), box.y1());
            path.lineTo(box.centreX(), box.y0());
            path.lineTo(box.x1(), box.y1());
            path.closePath();
            return path;
        }
    };

    private final Color colour;

    Form(Color colour) {
        this.colour = colour;
    }

    Color colour() {
        return colour;
    }

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outline that fills a box. */
    abstract Shape inside(Box box);
}
