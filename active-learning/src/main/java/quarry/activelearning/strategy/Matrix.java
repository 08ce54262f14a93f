package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of 32-bit floats, one after the other in a single array: the vectors of many images without an object for each.
 *
 * <p>Sums of products are taken eight at a time, pairwise, and the eights in order. {@link Columns} does the same for
 * many rows at once, so both come to the same bits.
 */
public final class Matrix {

    private final int columns;
    private final int rows;
    private final float[] numbers;

    /**
     * Takes the array without copying it; it must not change afterwards.
     *
     * @throws IllegalArgumentException if the numbers do not fill whole rows
     */
    @SuppressWarnings("ArrayIsStoredDirectly") // 200 MB for 100,000 images of 512 values: once is enough
    public Matrix(int columns, float[] numbers) {
        if (columns < 0 || (columns == 0 ? numbers.length > 0 : numbers.length % columns != 0)) {
            throw new IllegalArgumentException(numbers.length + " numbers do not fill rows of " + columns);
        }
        this.columns = columns;
        this.rows = columns == 0 ? 0 : numbers.length / columns;
        this.numbers = numbers;
    }

    /** No rows. */
    public static Matrix empty(int columns) {
        return new Matrix(columns, new float[0]);
    }

    /** All rows below each other; those without any row are left out. */
    public static Matrix concat(List<Matrix> parts) {
        var filled = parts.stream().filter(part -> part.rows > 0).toList();
        if (filled.isEmpty()) {
            return empty(parts.isEmpty() ? 0 : parts.get(0).columns);
        }
        int columns = filled.get(0).columns;
        var all = new float
                [Math.toIntExact(
                        filled.stream().mapToLong(part -> part.numbers.length).sum())];
        int next = 0;
        for (var part : filled) {
            if (part.columns != columns) {
                throw new IllegalArgumentException("rows of " + columns + " and of " + part.columns + " numbers");
            }
            System.arraycopy(part.numbers, 0, all, next, part.numbers.length);
            next += part.numbers.length;
        }
        return new Matrix(columns, all);
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public float get(int row, int column) {
        return numbers[row * columns + column];
    }

    /** Writes a row to {@code target} from {@code offset} on. */
    public void copyRow(int row, float[] target, int offset) {
        System.arraycopy(numbers, row * columns, target, offset, columns);
    }

    /** A copy of these rows, in that order. */
    public Matrix rows(int[] indices) {
        var chosen = new float[Math.multiplyExact(indices.length, columns)];
        for (int i = 0; i < indices.length; i++) {
            copyRow(indices[i], chosen, i * columns);
        }
        return new Matrix(columns, chosen);
    }

    /** All numbers, row after row, copied. */
    public float[] toArray() {
        return numbers.clone();
    }

    /** The sum of squares of the differences of two rows; exactly 0 for equal ones. */
    public float squaredDistance(int row, Matrix other, int otherRow) {
        int a = row * columns;
        int b = start(other, otherRow);
        float sum = 0;
        int i = 0;
        for (; i + 8 <= columns; i += 8, a += 8, b += 8) {
            float d0 = numbers[a] - other.numbers[b];
            float d1 = numbers[a + 1] - other.numbers[b + 1];
            float d2 = numbers[a + 2] - other.numbers[b + 2];
            float d3 = numbers[a + 3] - other.numbers[b + 3];
            float d4 = numbers[a + 4] - other.numbers[b + 4];
            float d5 = numbers[a + 5] - other.numbers[b + 5];
            float d6 = numbers[a + 6] - other.numbers[b + 6];
            float d7 = numbers[a + 7] - other.numbers[b + 7];
            sum += ((d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3)) + ((d4 * d4 + d5 * d5) + (d6 * d6 + d7 * d7));
        }
        for (; i < columns; i++, a++, b++) {
            float d = numbers[a] - other.numbers[b];
            sum += d * d;
        }
        return sum;
    }

    /** The sum of products of two rows. */
    public float dot(int row, Matrix other, int otherRow) {
        int a = row * columns;
        int b = start(other, otherRow);
        float[] y = other.numbers;
        float sum = 0;
        int i = 0;
        for (; i + 8 <= columns; i += 8, a += 8, b += 8) {
            sum += ((numbers[a] * y[b] + numbers[a + 1] * y[b + 1])
                            + (numbers[a + 2] * y[b + 2] + numbers[a + 3] * y[b + 3]))
                    + ((numbers[a + 4] * y[b + 4] + numbers[a + 5] * y[b + 5])
                            + (numbers[a + 6] * y[b + 6] + numbers[a + 7] * y[b + 7]));
        }
        for (; i < columns; i++, a++, b++) {
            sum += numbers[a] * y[b];
        }
        return sum;
    }

    /** Refuses numbers that are NaN or infinite; the message names the first such row. */
    public void requireFinite(String what) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Float.isFinite(numbers[i])) {
                throw new IllegalArgumentException(
                        "the " + what + " at index " + i / columns + " is not finite: " + numbers[i]);
            }
        }
    }

    private int start(Matrix other, int otherRow) {
        if (other.columns != columns) {
            throw new IllegalArgumentException("rows of " + columns + " and of " + other.columns + " numbers");
        }
        return otherRow * columns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && columns == matrix.columns && Arrays.equals(numbers, matrix.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return rows + " x " + columns;
    }
}
