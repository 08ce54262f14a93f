package quarry.activelearning.segmentation;

/** Masks written as numbers. */
final class Masks {

    private Masks() {}

    static Mask of(int[]... rows) {
        return Mask.of(rows[0].length, rows.length, (y, x) -> rows[y][x]);
    }

    static int[] row(int... values) {
        return values;
    }
}
