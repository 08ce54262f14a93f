package quarry.activelearning.prediction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import quarry.activelearning.prediction.Outline.Corner;
import quarry.activelearning.task.PixelRuns;

/**
 * From pixels to polygons. Pixels belong together if they share an edge. Borders follow the edges of pixels with the
 * inside on the right, and only places where they turn are kept, so the polygons cover exactly the pixels. Where two
 * pixels share no more than a corner, a border turns right, which keeps them apart.
 */
final class OutlineTracing {

    private final int width;
    private final int height;
    private final BitSet inside = new BitSet();
    // which part a pixel belongs to, from 1 on
    private final int[] parts;
    // pixels whose upper edge is on a border that is already traced
    private final BitSet traced = new BitSet();
    private final List<List<Corner>> borders = new ArrayList<>();
    private final List<List<List<Corner>>> holes = new ArrayList<>();

    private OutlineTracing(PixelRuns runs) {
        width = runs.width();
        height = runs.height();
        parts = new int[width * height];
        runs.forEach((y, x) -> inside.set(y * width + x));
    }

    /** The outlines of all connected parts, by their first pixel in row order. */
    static List<Outline> of(PixelRuns runs) {
        return new OutlineTracing(runs).outlines();
    }

    private List<Outline> outlines() {
        // of a part that begins here the upper edge is on its outer border; every other border is that of a hole
        for (int pixel = inside.nextSetBit(0); pixel >= 0; pixel = inside.nextSetBit(pixel + 1)) {
            if (parts[pixel] == 0) {
                fill(pixel, borders.size() + 1);
                borders.add(border(pixel));
                holes.add(new ArrayList<>());
            } else if (!isInside(pixel % width, pixel / width - 1) && !traced.get(pixel)) {
                holes.get(parts[pixel] - 1).add(border(pixel));
            }
        }
        var outlines = new ArrayList<Outline>();
        for (int i = 0; i < borders.size(); i++) {
            outlines.add(new Outline(borders.get(i), holes.get(i)));
        }
        return outlines;
    }

    /** Marks all that is connected with a pixel. */
    private void fill(int first, int part) {
        var waiting = new ArrayDeque<Integer>();
        parts[first] = part;
        waiting.add(first);
        while (!waiting.isEmpty()) {
            int pixel = waiting.remove();
            int x = pixel % width;
            int y = pixel / width;
            for (var side : Side.values()) {
                int neighbour = (y + side.down) * width + x + side.right;
                if (isInside(x + side.right, y + side.down) && parts[neighbour] == 0) {
                    parts[neighbour] = part;
                    waiting.add(neighbour);
                }
            }
        }
    }

    /** The border that the upper edge of a pixel is on. */
    private List<Corner> border(int pixel) {
        var corners = new ArrayList<Corner>();
        int x = pixel % width;
        int y = pixel / width;
        var start = new Corner(x, y);
        var direction = Side.RIGHT;
        do {
            if (direction == Side.RIGHT) {
                traced.set(y * width + x);
            }
            x += direction.right;
            y += direction.down;
            var next = turn(x, y, direction);
            if (next != direction) {
                corners.add(new Corner(x, y));
                direction = next;
            }
        } while (x != start.x() || y != start.y() || direction != Side.RIGHT);
        return corners;
    }

    private Side turn(int x, int y, Side direction) {
        var right = direction.toTheRight();
        if (!isInsideAhead(x, y, direction, right)) {
            return right;
        }
        var left = right.opposite();
        return isInsideAhead(x, y, direction, left) ? left : direction;
    }

    /** Whether the pixel ahead of a corner is inside, on one side of the direction. */
    private boolean isInsideAhead(int x, int y, Side direction, Side side) {
        int right = direction.right + side.right;
        int down = direction.down + side.down;
        return isInside(right > 0 ? x : x - 1, down > 0 ? y : y - 1);
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && inside.get(y * width + x);
    }

    /** The four directions, clockwise. */
    private enum Side {
        RIGHT(1, 0),
        DOWN(0, 1),
        LEFT(-1, 0),
        UP(0, -1);

        private final int right;
        private final int down;

        Side(int right, int down) {
            this.right = right;
            this.down = down;
        }

        Side toTheRight() {
            return switch (this) {
                case RIGHT -> DOWN;
                case DOWN -> LEFT;
                case LEFT -> UP;
                case UP -> RIGHT;
            };
        }

        Side opposite() {
            return toTheRight().toTheRight();
        }
    }
}
