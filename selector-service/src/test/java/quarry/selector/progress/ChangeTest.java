package quarry.selector.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.contracts.ProjectId;
import quarry.selector.cycle.CycleState;
import quarry.selector.cycle.CycleStatus;
import quarry.selector.cycle.CycleView.Progress;

class ChangeTest {

    @Test
    void aNewSubscriberIsToldTheState() {
        assertThat(Change.between(null, status(1, CycleState.TRAINING, 0, 0, 0)))
                .containsExactly(Change.STATE);
        assertThat(Change.between(null, status(1, CycleState.WAITING_FOR_LABELS, 5, 3, 1)))
                .containsExactly(Change.STATE, Change.ENTROPIES);
    }

    @Test
    void nothingNewIsNotTold() {
        var status = status(1, CycleState.TRAINING, 2, 0, 0);

        assertThat(Change.between(status, status)).isEmpty();
    }

    @Test
    void epochsAndBatchesAreTold() {
        assertThat(Change.between(status(1, CycleState.TRAINING, 2, 0, 0), status(1, CycleState.TRAINING, 3, 0, 0)))
                .containsExactly(Change.TRAINING);
        assertThat(Change.between(status(1, CycleState.SCORING, 3, 1, 0), status(1, CycleState.SCORING, 3, 2, 0)))
                .containsExactly(Change.SCORING);
    }

    @Test
    void theEndOfScoringIsToldAfterItsLastBatch() {
        assertThat(Change.between(
                        status(1, CycleState.SCORING, 3, 2, 0), status(1, CycleState.WAITING_FOR_LABELS, 3, 3, 1)))
                .containsExactly(Change.SCORING, Change.STATE, Change.ENTROPIES);
    }

    @Test
    void theNextCycleIsToldAsAState() {
        assertThat(Change.between(
                        status(1, CycleState.WAITING_FOR_LABELS, 3, 3, 1), status(2, CycleState.TRAINING, 0, 0, 0)))
                .containsExactly(Change.STATE);
    }

    private static CycleStatus status(int cycle, CycleState state, int epoch, int scored, int revision) {
        return new CycleStatus(
                new ProjectId("cats"),
                cycle,
                state,
                revision,
                null,
                new Progress(epoch, 5, 3, scored, 0, 0),
                Map.of(),
                Map.of(),
                "accuracy");
    }
}
