package quarry.activelearning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Descent DESCENT = Descent.sgd(0.9, 5e-4).clippedAt(10);
    private static final Schedule SCHEDULE =
            new Schedule(200, 128, DESCENT, Rate.of(0.1, 100, 160).warmedUpBy(0.2), new Ranking(0.01, 2, 120));
    private static final Offset<Double> CLOSE = Offset.offset(1e-12);

    @Test
    void aShorterOneTurnsAtTheSameShareOfItsEpochs() {
        assertThat(SCHEDULE.in(50))
                .isEqualTo(
                        new Schedule(50, 128, DESCENT, new Rate(0.1, List.of(25, 40), 0.2), new Ranking(0.01, 2, 30)));
        assertThat(SCHEDULE.in(200)).isEqualTo(SCHEDULE);
    }

    @Test
    void theRateFallsToATenthAtEachDropAndIsLowerAtFirst() {
        var rate = SCHEDULE.rate();

        assertThat(rate.in(0)).isEqualTo(0.02, CLOSE);
        assertThat(rate.in(1)).isEqualTo(0.1, CLOSE);
        assertThat(rate.in(99)).isEqualTo(0.1, CLOSE);
        assertThat(rate.in(100)).isEqualTo(0.01, CLOSE);
        assertThat(rate.in(160)).isEqualTo(0.001, CLOSE);
    }

    @Test
    void theRankingLossCountsFromItsFirstEpochAndIsCutOffLater() {
        var ranking = SCHEDULE.ranking();

        assertThat(ranking.counts(1)).isFalse();
        assertThat(ranking.counts(2)).isTrue();
        assertThat(ranking.reachesNetwork(119)).isTrue();
        assertThat(ranking.reachesNetwork(120)).isFalse();
    }

    @Test
    void noEpochAtAllIsRefused() {
        assertThatThrownBy(() -> SCHEDULE.in(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
