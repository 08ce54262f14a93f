package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {

    @Test
    void rowsLieOneAfterTheOther() {
        var matrix = new Matrix(2, new float[] {1, 2, 3, 4, 5, 6});

        assertThat(matrix.rows()).isEqualTo(3);
        assertThat(matrix.get(1, 0)).isEqualTo(3);
        assertThat(matrix.rows(new int[] {2, 0})).isEqualTo(new Matrix(2, new float[] {5, 6, 1, 2}));
        assertThat(matrix).hasToString("3 x 2");
    }

    @Test
    void partsAreLaidBelowEachOther() {
        var matrix = Matrix.concat(
                List.of(Matrix.empty(7), new Matrix(2, new float[] {1, 2}), new Matrix(2, new float[] {3, 4})));

        assertThat(matrix).isEqualTo(new Matrix(2, new float[] {1, 2, 3, 4}));
        assertThat(Matrix.concat(List.of(Matrix.empty(7)))).isEqualTo(Matrix.empty(7));
        assertThatThrownBy(() -> Matrix.concat(List.of(new Matrix(1, new float[1]), new Matrix(2, new float[2]))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distancesAndProductsAreThoseOfTheRows() {
        var a = new Matrix(10, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
        var b = new Matrix(10, new float[] {10, 9, 8, 7, 6, 5, 4, 3, 2, 1});

        assertThat(a.squaredDistance(0, b, 0)).isEqualTo(330);
        assertThat(a.dot(0, b, 0)).isEqualTo(220);
        assertThat(a.squaredDistance(0, a, 0)).isZero();
        assertThatThrownBy(() -> a.dot(0, Matrix.empty(3), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 12, 15, 22, 512})
    void manyRowsAtOnceGiveTheSameBitsAsOneByOne(int width) {
        var rows = StrategyContract.matrix(300, width, 1);
        var others = StrategyContract.matrix(3, width, 2);
        var columns = new Columns(rows, 20, 300);
        var squares = new float[280];
        var products = new float[280];

        for (int other = 0; other < 3; other++) {
            columns.squaredDistances(others, other, squares);
            columns.dots(others, other, products);

            for (int i = 0; i < 280; i++) {
                assertThat(squares[i]).isEqualTo(rows.squaredDistance(20 + i, others, other));
                assertThat(products[i]).isEqualTo(rows.dot(20 + i, others, other));
                double exact = 0;
                for (int c = 0; c < width; c++) {
                    exact += Math.pow((double) rows.get(20 + i, c) - others.get(other, c), 2);
                }
                assertThat((double) squares[i]).isEqualTo(exact, within(1e-5 * (1 + exact)));
            }
        }
    }

    @Test
    void numbersThatFillNoRowsAreRefused() {
        assertThatThrownBy(() -> new Matrix(2, new float[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Matrix(0, new float[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Matrix(-1, new float[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
