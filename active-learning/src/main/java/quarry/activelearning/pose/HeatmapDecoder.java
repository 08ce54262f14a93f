package quarry.activelearning.pose;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads joints from heat maps.
 *
 * @param width cells of a row
 * @param height cells of a column
 */
record HeatmapDecoder(int width, int height) {

    private static final double QUARTER = 0.25;

    /** The joints of a person in cells, from seventeen maps that begin at an offset. */
    List<JointEstimate> joints(float[] maps, int offset) {
        return IntStream.range(0, Joints.COUNT)
                .mapToObj(joint -> joint(maps, offset + joint * width * height))
                .toList();
    }

    /**
     * The highest cell, moved by a quarter towards the higher neighbour in each direction: it makes up for part of what
     * the coarse map lost. Cells at the border, and by the reference's rule also those next to the first row and column,
     * are not moved.
     */
    JointEstimate joint(float[] maps, int offset) {
        var peak = highest(maps, offset);
        int x = (int) peak.x();
        int y = (int) peak.y();
        if (x <= 1 || x >= width - 1 || y <= 1 || y >= height - 1) {
            return peak;
        }
        int place = offset + y * width + x;
        return new JointEstimate(
                x + QUARTER * Math.signum(maps[place + 1] - maps[place - 1]),
                y + QUARTER * Math.signum(maps[place + width] - maps[place - width]),
                peak.confidence());
    }

    /** The highest cell, of equal ones the first in row order; (0, 0) if none is above 0. */
    JointEstimate highest(float[] maps, int offset) {
        int best = 0;
        for (int cell = 1; cell < width * height; cell++) {
            if (maps[offset + cell] > maps[offset + best]) {
                best = cell;
            }
        }
        float confidence = maps[offset + best];
        int place = confidence > 0 ? best : 0;
        int row = place / width;
        return new JointEstimate(place - row * width, row, confidence);
    }
}
