package quarry.activelearning.task;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Where on an image something is. */
public sealed interface Geometry permits Geometry.Whole, Geometry.Box, Geometry.Body, PixelRuns {

    /** On all of it: a class of the image. */
    record Whole() implements Geometry {}

    /**
     * In a box, which may reach beyond the image.
     *
     * @param left edge
     * @param top edge
     * @param right edge
     * @param bottom edge
     */
    record Box(double left, double top, double right, double bottom) implements Geometry {

        public Box {
            if (!Double.isFinite(left + top + right + bottom)) {
                throw new IllegalArgumentException("a box has numbers as edges");
            }
        }

        public double width() {
            return right - left;
        }

        public double height() {
            return bottom - top;
        }

        /** What of it lies on an image of that size, unless that has no area. */
        public Optional<Box> within(int imageWidth, int imageHeight) {
            var inside = new Box(
                    Math.max(0, left), Math.max(0, top), Math.min(imageWidth, right), Math.min(imageHeight, bottom));
            return inside.width() > 0 && inside.height() > 0 ? Optional.of(inside) : Optional.empty();
        }
    }

    /**
     * A body.
     *
     * @param box where it was looked for
     * @param joints in the order of the task's {@link Skeleton}
     */
    record Body(Box box, List<Joint> joints) implements Geometry {

        public Body {
            requireNonNull(box, "box");
            joints = List.copyOf(joints);
        }
    }
}
