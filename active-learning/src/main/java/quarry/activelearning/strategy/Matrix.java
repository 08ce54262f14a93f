package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of 32-bit floats, one after the other in a single array: the vectors of many images without an object for each.
 *
 * <p>Sums of products go by pairs of columns into four sums in turn, which do not wait for each other. {@link Columns}
 * does the same for many rows at once, so both come to the same bits.
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
        int end = a + columns;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (; a + 8 <= end; a += 8, b += 8) {
            s0 += squares(a, other, b);
            s1 += squares(a + 2, other, b + 2);
            s2 += squares(a + 4, other, b + 4);
            s3 += squares(a + 6, other, b + 6);
        }
        s0 += a + 2 <= end ? squares(a, other, b) : 0;
        s1 += a + 4 <= end ? squares(a + 2, other, b + 2) : 0;
        s2 += a + 6 <= end ? squares(a + 4, other, b + 4) : 0;
        if (columns % 2 == 1) {
            float d = numbers[end - 1] - other.numbers[b + end - a - 1];
            s3 += d * d;
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** The sum of products of two rows. */
    public float dot(int row, Matrix other, int otherRow) {
        int a = row * columns;
        int b = start(other, otherRow);
        int end = a + columns;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (; a + 8 <= end; a += 8, b += 8) {
            s0 += products(a, other, b);
            s1 += products(a + 2, other, b + 2);
            s2 += products(a + 4, other, b + 4);
            s3 += products(a + 6, other, b + 6);
        }
        s0 += a + 2 <= end ? products(a, other, b) : 0;
        s1 += a + 4 <= end ? products(a + 2, other, b + 2) : 0;
        s2 += a + 6 <= end ? products(a + 4, other, b + 4) : 0;
        s3 += columns % 2 == 1 ? numbers[end - 1] * other.numbers[b + end - a - 1] : 0;
        return (s0 + s1) + (s2 + s3);
    }

    private float squares(int a, Matrix other, int b) {
        float d0 = numbers[a] - other.numbers[b];
        float d1 = numbers[a + 1] - other.numbers[b + 1];
        return d0 * d0 + d1 * d1;
    }

    private float products(int a, Matrix other, int b) {
        return numbers[a] * other.numbers[b] + numbers[a + 1] * other.numbers[b + 1];
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
