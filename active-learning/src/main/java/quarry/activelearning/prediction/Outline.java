package quarry.activelearning.prediction;

import java.util.List;

/**
 * The border of a connected part of an image.
 *
 * @param border around it, clockwise
 * @param holes in it, counterclockwise
 */
record Outline(List<Corner> border, List<List<Corner>> holes) {

    /** A place where a border turns, between pixels: the first pixel has its upper left corner at (0, 0). */
    record Corner(int x, int y) {}

    Outline {
        border = List.copyOf(border);
        holes = List.copyOf(holes);
    }
}
