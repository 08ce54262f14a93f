package quarry.activelearning.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import quarry.activelearning.csv.EntropyValues.Kind;

class EntropyValuesTest {

    @Test
    void rawScoresStayWhereTheirOrderSurvives() {
        assertThat(EntropyValues.of(new double[] {1.5, 0.693147, 0.000012}))
                .isEqualTo(new EntropyValues(Kind.RAW, List.of("1.500000", "0.693147", "0.000012")));
    }

    @Test
    void twoNegativeScoresBecomeRanks() {
        assertThat(EntropyValues.of(new double[] {0.9, -0.1, -0.2}))
                .isEqualTo(new EntropyValues(Kind.RANK, List.of("1.000000", "0.666667", "0.333333")));
    }

    @Test
    void scoresThatThePlatformWouldTieBecomeRanks() {
        assertThat(EntropyValues.of(new double[] {0.123458, 0.123457}).kind()).isEqualTo(Kind.RANK);
        assertThat(EntropyValues.of(new double[] {0.12346, 0.12345}).kind()).isEqualTo(Kind.RAW);
        assertThat(EntropyValues.of(new double[] {3e6, 2e6}).kind()).isEqualTo(Kind.RANK);
        assertThat(EntropyValues.of(new double[] {0.5, 0.5}).kind()).isEqualTo(Kind.RANK);
    }

    @Test
    void fiftyThousandRanksStayDistinct() {
        var tied = DoubleStream.generate(() -> -1).limit(50_000).toArray();

        var values = EntropyValues.of(tied);

        assertThat(values.texts().stream().map(PlatformNumber::of)).doesNotHaveDuplicates();
        assertThat(values.texts()).startsWith("1.000000", "0.999980").endsWith("0.000020");
    }

    @Test
    void noScoresAreRaw() {
        assertThat(EntropyValues.of(new double[0]).kind()).isEqualTo(Kind.RAW);
    }

    @Test
    void aScoreOutOfOrderOrNotANumberIsNamedByItsIndex() {
        assertThatThrownBy(() -> EntropyValues.of(new double[] {1, 2})).hasMessageContaining("index 1");
        assertThatThrownBy(() -> EntropyValues.of(new double[] {1, Double.NaN})).hasMessageContaining("index 1");
        assertThatThrownBy(() -> EntropyValues.of(new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("index 0");
    }
}
