package quarry.activelearning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {

    @Test
    void whatIsSureEnoughStays() {
        var sure = new Finding("cat", 0.5, new Geometry.Whole());
        var unsure = new Finding("dog", 0.4, new Geometry.Whole());

        assertThat(new Prediction(4, 3, List.of(sure, unsure)).atLeast(0.5))
                .isEqualTo(new Prediction(4, 3, List.of(sure)));
    }

    @Test
    void aBoxEndsWhereTheImageDoes() {
        assertThat(new Geometry.Box(-2, 1, 3, 9).within(8, 6)).contains(new Geometry.Box(0, 1, 3, 6));
        assertThat(new Geometry.Box(8, 1, 9, 2).within(8, 6)).isEmpty();
    }

    @Test
    void aJointIsSeenWhereItIsSureAndInside() {
        assertThat(new Joint(0, 0, 0.21).isSeenOn(8, 6)).isTrue();
        assertThat(new Joint(0, 0, 0.2).isSeenOn(8, 6)).isFalse();
        assertThat(new Joint(8, 0, 0.9).isSeenOn(8, 6)).isFalse();
        assertThat(new Joint(0, -0.5, 0.9).isSeenOn(8, 6)).isFalse();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Finding("cat", Double.NaN, new Geometry.Whole()))
                .hasMessage("a score must be a number, not NaN");
        assertThatThrownBy(() -> new Geometry.Box(0, 0, Double.NaN, 1)).hasMessage("a box has numbers as edges");
        assertThatThrownBy(() -> new Joint(0, Double.POSITIVE_INFINITY, 1))
                .hasMessage("a joint has numbers as place and confidence");
    }
}
