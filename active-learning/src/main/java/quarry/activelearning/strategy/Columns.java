package quarry.activelearning.strategy;

/**
 * A range of a matrix's rows, turned so that one column lies together: the loops below then run over rows without a
 * dependence between steps, which the compiler turns into vector instructions. The sums have the bits of
 * {@link Matrix#squaredDistance} and {@link Matrix#dot}.
 */
final class Columns {

    private final float[][] columns;
    private final int count;

    Columns(Matrix matrix, int from, int to) {
        count = to - from;
        columns = new float[matrix.columns()][count];
        var row = new float[matrix.columns()];
        for (int i = 0; i < count; i++) {
            matrix.copyRow(from + i, row, 0);
            for (int c = 0; c < row.length; c++) {
                columns[c][i] = row[c];
            }
        }
    }

    /** Writes the squared distance of each row to one row of another matrix. */
    void squaredDistances(Matrix other, int otherRow, float[] sums) {
        clear(sums);
        int c = 0;
        for (; c + 8 <= columns.length; c += 8) {
            addSquares(
                    columns[c],
                    columns[c + 1],
                    columns[c + 2],
                    columns[c + 3],
                    columns[c + 4],
                    columns[c + 5],
                    columns[c + 6],
                    columns[c + 7],
                    other.get(otherRow, c),
                    other.get(otherRow, c + 1),
                    other.get(otherRow, c + 2),
                    other.get(otherRow, c + 3),
                    other.get(otherRow, c + 4),
                    other.get(otherRow, c + 5),
                    other.get(otherRow, c + 6),
                    other.get(otherRow, c + 7),
                    sums,
                    count);
        }
        for (; c < columns.length; c++) {
            addSquares(columns[c], other.get(otherRow, c), sums, count);
        }
    }

    /** Writes the product of each row with one row of another matrix. */
    void dots(Matrix other, int otherRow, float[] sums) {
        clear(sums);
        int c = 0;
        for (; c + 8 <= columns.length; c += 8) {
            addProducts(
                    columns[c],
                    columns[c + 1],
                    columns[c + 2],
                    columns[c + 3],
                    columns[c + 4],
                    columns[c + 5],
                    columns[c + 6],
                    columns[c + 7],
                    other.get(otherRow, c),
                    other.get(otherRow, c + 1),
                    other.get(otherRow, c + 2),
                    other.get(otherRow, c + 3),
                    other.get(otherRow, c + 4),
                    other.get(otherRow, c + 5),
                    other.get(otherRow, c + 6),
                    other.get(otherRow, c + 7),
                    sums,
                    count);
        }
        for (; c < columns.length; c++) {
            addProducts(columns[c], other.get(otherRow, c), sums, count);
        }
    }

    private void clear(float[] sums) {
        for (int i = 0; i < count; i++) {
            sums[i] = 0;
        }
    }

    // eight columns for each load and store of the sum
    private static void addSquares(
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            float[] x4,
            float[] x5,
            float[] x6,
            float[] x7,
            float y0,
            float y1,
            float y2,
            float y3,
            float y4,
            float y5,
            float y6,
            float y7,
            float[] sums,
            int count) {
        for (int i = 0; i < count; i++) {
            float d0 = x0[i] - y0;
            float d1 = x1[i] - y1;
            float d2 = x2[i] - y2;
            float d3 = x3[i] - y3;
            float d4 = x4[i] - y4;
            float d5 = x5[i] - y5;
            float d6 = x6[i] - y6;
            float d7 = x7[i] - y7;
            sums[i] += ((d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3)) + ((d4 * d4 + d5 * d5) + (d6 * d6 + d7 * d7));
        }
    }

    private static void addProducts(
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            float[] x4,
            float[] x5,
            float[] x6,
            float[] x7,
            float y0,
            float y1,
            float y2,
            float y3,
            float y4,
            float y5,
            float y6,
            float y7,
            float[] sums,
            int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += ((x0[i] * y0 + x1[i] * y1) + (x2[i] * y2 + x3[i] * y3))
                    + ((x4[i] * y4 + x5[i] * y5) + (x6[i] * y6 + x7[i] * y7));
        }
    }

    private static void addSquares(float[] x, float y, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            float d = x[i] - y;
            sums[i] += d * d;
        }
    }

    private static void addProducts(float[] x, float y, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += x[i] * y;
        }
    }
}
