package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypiClustStrategyTest extends VectorStrategyContract {

    // three heaps of six on a line, and a stray; the middle of each heap is the most typical
    private static final float[] LINE = {
        0, 1, 2, 2.5f, 3, 4, 100, 101, 102, 102.5f, 103, 104, 200, 201, 202, 202.5f, 203, 204, 900
    };

    @Override
    Strategy strategy() {
        return new TypiClustStrategy();
    }

    @Test
    void needsNoModel() {
        assertThat(strategy().needs().model()).isFalse();
        assertThat(Strategies.coldStarts()).containsExactly("random", "typiclust");
    }

    @Test
    void theMostTypicalOfEachHeapIsPickedAndStraysComeLast() {
        var picks = indices(strategy().pick(line(new float[0], 4)));

        assertThat(picks.subList(0, 3)).allMatch(index -> index % 6 == 2 || index % 6 == 3);
        assertThat(picks.subList(0, 3).stream().map(index -> index / 6)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(picks.get(3)).isEqualTo(18);
    }

    @Test
    void aHeapThatHasALabelComesLater() {
        var picks = indices(strategy().pick(line(new float[] {102, 900}, 2)));

        assertThat(picks.stream().map(index -> index / 6)).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void typicalityIsTheMeanDistanceToTheNearest() {
        var means = Typicality.meanDistances(new Matrix(1, new float[] {0, 1, 3}));

        assertThat(means).containsExactly(new double[] {2, 1.5, 2.5}, within(1e-6));
        assertThat(Typicality.mostTypical(new Matrix(1, new float[] {0, 1, 3}))).isEqualTo(1);
        assertThat(Typicality.meanDistances(new Matrix(1, new float[] {7}))).containsExactly(0);
    }

    @Test
    void onlyTheTwentyNearestCount() {
        var numbers = new float[40];
        for (int i = 0; i < 40; i++) {
            numbers[i] = i < 21 ? 0 : 1000;
        }

        var means = Typicality.meanDistances(new Matrix(1, numbers));

        assertThat(means[0]).isZero();
        assertThat(means[39]).isEqualTo(100, within(1e-3));
    }

    private static Query line(float[] labelled, int budget) {
        var names = IntStream.range(0, LINE.length).mapToObj("%02d"::formatted).toList();
        return new Query(
                names,
                new double[0],
                Features.of(new Matrix(1, LINE)),
                Features.of(new Matrix(1, labelled)),
                budget,
                11);
    }
}
