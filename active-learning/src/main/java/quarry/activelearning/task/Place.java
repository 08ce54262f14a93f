package quarry.activelearning.task;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Where on an image something was marked. Numbers are pixels; edges and corners lie between pixels, which begin at 0. */
public sealed interface Place {

    /** What it is called, such as {@code box}. */
    String kind();

    /** The smallest box around it, unless it has no bounds. */
    Optional<Geometry.Box> bounds();

    /** On all of the image: a class of it. */
    record Everywhere() implements Place {

        @Override
        public String kind() {
            return "tag";
        }

        @Override
        public Optional<Geometry.Box> bounds() {
            return Optional.empty();
        }
    }

    /** In a box, which may reach beyond the image. */
    record Rectangle(Geometry.Box box) implements Place {

        /** One by its edges, whichever of two comes first. */
        public static Rectangle between(double x0, double y0, double x1, double y1) {
            return new Rectangle(
                    new Geometry.Box(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)));
        }

        @Override
        public String kind() {
            return "box";
        }

        @Override
        public Optional<Geometry.Box> bounds() {
            return Optional.of(box);
        }
    }

    /**
     * Inside polygons, one for each part that is seen.
     *
     * @param parts at least one
     */
    record Area(List<Polygon> parts) implements Place {

        public Area {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("an area has a part");
            }
        }

        @Override
        public String kind() {
            return "polygon";
        }

        @Override
        public Optional<Geometry.Box> bounds() {
            return Optional.of(around(parts.stream()
                    .flatMap(part -> part.rings().get(0).corners().stream())
                    .toList()));
        }
    }

    /** On some pixels. */
    record Pixels(PixelRuns runs) implements Place {

        @Override
        public String kind() {
            return "mask";
        }

        @Override
        public Optional<Geometry.Box> bounds() {
            if (runs.count() == 0) {
                return Optional.empty();
            }
            int[] edges = {runs.width(), runs.height(), 0, 0};
            runs.forEach((y, x) -> {
                edges[0] = Math.min(edges[0], x);
                edges[1] = Math.min(edges[1], y);
                edges[2] = Math.max(edges[2], x + 1);
                edges[3] = Math.max(edges[3], y + 1);
            });
            return Optional.of(new Geometry.Box(edges[0], edges[1], edges[2], edges[3]));
        }
    }

    /**
     * At joints.
     *
     * @param box around all of the body, if it was marked
     * @param area of the body in square pixels, if it is known
     * @param joints in the order of the task's {@link Skeleton}
     */
    record Joints(Optional<Geometry.Box> box, OptionalDouble area, List<Joint> joints) implements Place {

        public Joints {
            joints = List.copyOf(joints);
        }

        /**
         * A joint.
         *
         * @param x column; 0 is the centre of the first
         * @param y row; 0 is the centre of the first
         * @param visibility 0 not marked, 1 marked but hidden, 2 visible
         */
        public record Joint(double x, double y, int visibility) {

            /** One that was not marked. */
            public static final Joint ABSENT = new Joint(0, 0, 0);

            public Joint {
                if (!Double.isFinite(x + y)) {
                    throw new IllegalArgumentException("a joint has numbers as place");
                }
            }
        }

        @Override
        public String kind() {
            return "skeleton";
        }

        @Override
        public Optional<Geometry.Box> bounds() {
            var marked = joints.stream()
                    .filter(joint -> joint.visibility() > 0)
                    .map(joint -> new Corner(joint.x(), joint.y()))
                    .toList();
            return box.isPresent() || marked.isEmpty() ? box : Optional.of(around(marked));
        }
    }

    /**
     * In a way that no label has.
     *
     * @param kind such as {@code ellipse}
     */
    record Elsewhere(String kind) implements Place {

        @Override
        public Optional<Geometry.Box> bounds() {
            return Optional.empty();
        }
    }

    /** A point between pixels. */
    record Corner(double x, double y) {

        public Corner {
            if (!Double.isFinite(x + y)) {
                throw new IllegalArgumentException("a corner has numbers as place");
            }
        }
    }

    /**
     * A closed line through at least three corners, the last of which is connected to the first.
     *
     * @param corners in their order
     */
    record Ring(List<Corner> corners) {

        private static final int FEWEST = 3;

        public Ring {
            corners = List.copyOf(corners);
            if (corners.size() < FEWEST) {
                throw new IllegalArgumentException(
                        "a polygon has at least " + FEWEST + " corners, not " + corners.size());
            }
        }

        /**
         * One through {@code x, y, x, y, ..}.
         *
         * @throws IllegalArgumentException if they are fewer than three pairs
         */
        public static Ring of(double... numbers) {
            if (numbers.length % 2 != 0) {
                throw new IllegalArgumentException(
                        "a polygon has x and y of each corner, not " + numbers.length + " numbers");
            }
            var corners = new Corner[numbers.length / 2];
            Arrays.setAll(corners, i -> new Corner(numbers[2 * i], numbers[2 * i + 1]));
            return new Ring(List.of(corners));
        }
    }

    /**
     * A part of an image: what lies inside an odd number of these rings.
     *
     * @param rings the border, then the holes
     */
    record Polygon(List<Ring> rings) {

        public Polygon {
            rings = List.copyOf(rings);
            if (rings.isEmpty()) {
                throw new IllegalArgumentException("a polygon has a border");
            }
        }
    }

    private static Geometry.Box around(List<Corner> corners) {
        return new Geometry.Box(
                columns(corners).min().orElseThrow(),
                rows(corners).min().orElseThrow(),
                columns(corners).max().orElseThrow(),
                rows(corners).max().orElseThrow());
    }

    private static DoubleStream columns(List<Corner> corners) {
        return corners.stream().mapToDouble(Corner::x);
    }

    private static DoubleStream rows(List<Corner> corners) {
        return corners.stream().mapToDouble(Corner::y);
    }
}
