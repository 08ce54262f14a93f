package quarry.activelearning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void theBinsAreThoseOfNumPy() {
        // numpy.histogram(numbers, bins="auto")
        var histogram = Histogram.auto(new double[] {0.1, 0.2, 0.2, 0.3, 0.4, 0.8, 1.0, 1.6});

        assertThat(histogram.edges()).containsExactly(new double[] {0.1, 0.475, 0.85, 1.225, 1.6}, offset(1e-12));
        assertThat(histogram.counts()).containsExactly(5, 1, 1, 1);
    }

    @Test
    void numbersThatCrowdTogetherStillGetBins() {
        // the quartiles are equal, so the width is range / (log2(8) + 1)
        var histogram = Histogram.auto(new double[] {1, 1, 1, 1, 1, 1, 1, 5});

        assertThat(histogram.edges()).containsExactly(1, 2, 3, 4, 5);
        assertThat(histogram.counts()).containsExactly(7, 0, 0, 1);
    }

    @Test
    void equalNumbersAreOneBinAroundThem() {
        var histogram = Histogram.auto(new double[] {2, 2, 2});

        assertThat(histogram).isEqualTo(new Histogram(new double[] {1.5, 2.5}, new long[] {3}));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Histogram.auto(new double[] {1, Double.NaN})).hasMessageContaining("finite");
        assertThatThrownBy(() -> Histogram.auto(new double[0])).hasMessageContaining("needs numbers");
    }

    @Test
    void eachImageHasItsExtentOverThePasses() {
        var extents = Extent.ofColumns(new double[][] {{0.2, 1, 0.4}, {0.6, 0.8, 0.4}, {0.1, 0.9, 0.4}});

        assertThat(extents.stream().mapToDouble(Extent::least).toArray()).containsExactly(0.1, 0.8, 0.4);
        assertThat(extents.stream().mapToDouble(Extent::largest).toArray()).containsExactly(0.6, 1, 0.4);
        assertThat(extents.stream().mapToDouble(Extent::mean).toArray())
                .containsExactly(new double[] {0.3, 0.9, 0.4}, offset(1e-12));
    }
}
