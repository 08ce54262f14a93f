package quarry.selector.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import quarry.contracts.RetrainRule;

class RetrainDecisionTest {

    private static final RetrainRule THREE_LABELS = new RetrainRule(RetrainRule.Kind.LABELS, 3);
    private static final RetrainRule BY_HAND = new RetrainRule(RetrainRule.Kind.MANUAL, 0);

    @Test
    void theSelectionRuleWaitsForTheLastImageOfTheSelection() {
        assertThat(new RetrainDecision(true, 99, false).isDue(RetrainRule.WHEN_SELECTION_IS_LABELLED))
                .isFalse();
        assertThat(new RetrainDecision(false, 0, false).isDue(RetrainRule.WHEN_SELECTION_IS_LABELLED))
                .isTrue();
    }

    @Test
    void theLabelsRuleCountsLabelsWhereverTheyAre() {
        assertThat(new RetrainDecision(false, 2, false).isDue(THREE_LABELS)).isFalse();
        assertThat(new RetrainDecision(true, 3, false).isDue(THREE_LABELS)).isTrue();
        assertThat(new RetrainDecision(true, 4, false).isDue(THREE_LABELS)).isTrue();
    }

    @Test
    void theLabelsRuleDoesNotWaitForLabelsThatCannotCome() {
        assertThat(new RetrainDecision(false, 1, true).isDue(THREE_LABELS)).isTrue();
        assertThat(new RetrainDecision(false, 0, true).isDue(THREE_LABELS)).isFalse();
    }

    @Test
    void theManualRuleNeverFires() {
        assertThat(new RetrainDecision(false, 99, true).isDue(BY_HAND)).isFalse();
    }
}
