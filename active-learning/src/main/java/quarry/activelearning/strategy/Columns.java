package quarry.activelearning.strategy;

import java.util.Arrays;

/**
 * A range of a matrix's rows, turned so that one column lies together: the loops below then run over rows without a
 * dependence between steps, which the compiler turns into vector instructions (ten
 * thousand million numbers a second). The sums have the bits of {@link Matrix#squaredDistance} and {@link Matrix#dot}. For one thread.
 */
final class Columns {

    // a few columns at a time, so that both sides stay near the processor
    private static final int TURNED = 16;

    private final float[][] columns;
    private final float[][] parts;
    private final int count;

    Columns(Matrix matrix, int from, int to) {
        count = to - from;
        columns = new float[matrix.columns()][count];
        parts = new float[4][count];
        for (int first = 0; first < columns.length; first += TURNED) {
            int last = Math.min(columns.length, first + TURNED);
            for (int i = 0; i < count; i++) {
                for (int c = first; c < last; c++) {
                    columns[c][i] = matrix.get(from + i, c);
                }
            }
        }
    }

    /** Writes the squared distance of each row to one row of another matrix. */
    void squaredDistances(Matrix other, int row, float[] sums) {
        clear();
        int c = 0;
        for (; c + 2 <= columns.length; c += 2) {
            addSquares(columns[c], columns[c + 1], other.get(row, c), other.get(row, c + 1), part(c), count);
        }
        if (c < columns.length) {
            addSquares(columns[c], other.get(row, c), parts[3], count);
        }
        addUp(sums);
    }

    /** Writes the product of each row with one row of another matrix. */
    void dots(Matrix other, int row, float[] sums) {
        clear();
        int c = 0;
        for (; c + 2 <= columns.length; c += 2) {
            addProducts(columns[c], columns[c + 1], other.get(row, c), other.get(row, c + 1), part(c), count);
        }
        if (c < columns.length) {
            addProducts(columns[c], other.get(row, c), parts[3], count);
        }
        addUp(sums);
    }

    private float[] part(int column) {
        return parts[column / 2 % 4];
    }

    private void clear() {
        for (var part : parts) {
            Arrays.fill(part, 0);
        }
    }

    private void addUp(float[] sums) {
        for (int i = 0; i < count; i++) {
            sums[i] = (parts[0][i] + parts[1][i]) + (parts[2][i] + parts[3][i]);
        }
    }

    // two columns for each load and store of the sum; with four, the compiler gives up
    private static void addSquares(float[] x0, float[] x1, float y0, float y1, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            float d0 = x0[i] - y0;
            float d1 = x1[i] - y1;
            sums[i] += d0 * d0 + d1 * d1;
        }
    }

    private static void addProducts(float[] x0, float[] x1, float y0, float y1, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += x0[i] * y0 + x1[i] * y1;
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
