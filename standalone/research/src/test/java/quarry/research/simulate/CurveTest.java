package quarry.research.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.research.simulate.Curve.Point;

class CurveTest {

    private static final Curve CURVE =
            new Curve(List.of(new Point(100, 0.5), new Point(200, 0.7), new Point(400, 0.8)));

    @Test
    void theAreaIsTheMeanHeight() {
        // (100 * 0.6 + 200 * 0.75) / 300
        assertThat(CURVE.area()).isEqualTo(0.7, within(1e-12));
        assertThat(new Curve(List.of(new Point(100, 0.5))).area()).isEqualTo(0.5);
    }

    @Test
    void labelsForAHeightLieBetweenThePoints() {
        assertThat(CURVE.labelledFor(0.75)).hasValueCloseTo(300.0, within(1e-9));
        assertThat(CURVE.labelledFor(0.4)).hasValue(100);
        assertThat(CURVE.labelledFor(0.9)).isEmpty();
    }

    @Test
    void aSpreadIsMeanAndSampleDeviation() {
        assertThat(Spread.of(List.of(1.0, 2.0, 3.0))).isEqualTo(new Spread(2, 1, 3));
        assertThat(Spread.of(List.of(5.0))).isEqualTo(new Spread(5, 0, 1));
    }
}
