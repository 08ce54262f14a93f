package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.List;

/**
 * The priors of one feature map: around the centre of each cell a square, a larger one, and for each ratio a wide and a
 * tall box.
 *
 * @param cells cells a side
 * @param step pixels of the input from one cell to the next
 * @param least side of the square, in pixels of the input
 * @param most of the next map's square; the larger square is the geometric mean of both
 * @param ratios long side over short side
 */
record PriorMap(int cells, int step, int least, int most, List<Integer> ratios) {

    PriorMap {
        ratios = List.copyOf(ratios);
    }

    int boxesPerCell() {
        return 2 + 2 * ratios.size();
    }

    /** Priors in all. */
    int boxes() {
        return cells * cells * boxesPerCell();
    }

    /** Row by row, cell by cell, box by box. */
    List<Prior> priors(int side) {
        double small = (double) least / side;
        double large = Math.sqrt((double) least * most) / side;
        var priors = new ArrayList<Prior>();
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double x = (column + 0.5) * step / side;
                double y = (row + 0.5) * step / side;
                priors.add(new Prior(x, y, small, small));
                priors.add(new Prior(x, y, large, large));
                for (int ratio : ratios) {
                    double root = Math.sqrt(ratio);
                    priors.add(new Prior(x, y, small * root, small / root));
                    priors.add(new Prior(x, y, small / root, small * root));
                }
            }
        }
        return priors;
    }
}
