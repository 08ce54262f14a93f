package quarry.activelearning.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class DropoutMaskTest {

    @Test
    void whatIsKeptGrowsSoThatTheMeanStays() {
        double sum = 0;
        for (float factor : DropoutMask.of(0, 10_000, 0.2)) {
            assertThat(factor).isIn(0f, 1.25f);
            sum += factor;
        }

        assertThat(sum / 10_000).isBetween(0.98, 1.02);
    }

    @Test
    void eachPassHasAMaskOfItsOwn() {
        assertThat(DropoutMask.of(3, 64, 0.5))
                .isEqualTo(DropoutMask.of(3, 64, 0.5))
                .isNotEqualTo(DropoutMask.of(4, 64, 0.5));
    }

    @Test
    void allImagesMeetTheSameMask() {
        try (var manager = NDManager.newBaseManager()) {
            var masked = DropoutMask.apply(manager.ones(new Shape(2, 5)), 1, 0.5);

            var mask = DropoutMask.of(1, 5, 0.5);
            assertThat(masked.get("0").toFloatArray()).isEqualTo(mask);
            assertThat(masked.get("1").toFloatArray()).isEqualTo(mask);
        }
    }
}
