package quarry.activelearning.strategy;

/** The angles between rows of a matrix. */
final class Directions {

    private final Matrix rows;
    private final double[] squares;

    Directions(Matrix rows) {
        this.rows = rows;
        squares = new double[rows.rows()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = rows.dot(i, rows, i);
        }
    }

    /** In [-1, 1]: 1 for the same direction; 0 if one row is all zeros and has none. */
    double cosine(int i, int j) {
        // one root of the product: exactly 1 for equal rows
        double lengths = Math.sqrt(squares[i] * squares[j]);
        return lengths == 0 ? 0 : Math.max(-1, Math.min(1, rows.dot(i, rows, j) / lengths));
    }
}
