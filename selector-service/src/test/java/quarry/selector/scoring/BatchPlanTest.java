package quarry.selector.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    @Test
    void theLastBatchHoldsTheRest() {
        assertThat(BatchPlan.cut(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
    }

    @Test
    void fullBatchesLeaveNoEmptyOne() {
        assertThat(BatchPlan.cut(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
    }

    @Test
    void noImagesGiveNoBatch() {
        assertThat(BatchPlan.cut(List.of(), 2)).isEmpty();
    }

    @Test
    void aBatchWithoutImagesIsRefused() {
        assertThatThrownBy(() -> BatchPlan.cut(List.of(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
