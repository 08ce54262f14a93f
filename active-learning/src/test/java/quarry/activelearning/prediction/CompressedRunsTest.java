package quarry.activelearning.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CompressedRunsTest {

    @Test
    void theExampleOfCocosOwnToolsHoldsBothWays() {
        var lengths = new int[] {6, 1, 40, 4, 5, 4, 5, 4, 21};

        assertThat(CompressedRuns.of(lengths)).isEqualTo("61X13mN000`0");
        assertThat(CompressedRuns.read("61X13mN000`0")).isEqualTo(lengths);
    }

    @Test
    void anyLengthsComeBack() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 200; i++) {
            var lengths = random.ints(random.nextInt(20), 0, 1 << random.nextInt(1, 30))
                    .toArray();
            assertThat(CompressedRuns.read(CompressedRuns.of(lengths))).isEqualTo(lengths);
        }
    }

    @Test
    void anotherTextIsRefused() {
        assertThatThrownBy(() -> CompressedRuns.read("6!")).hasMessage("runs with the character '!'");
        assertThatThrownBy(() -> CompressedRuns.read("6X")).hasMessage("runs that are cut off");
    }
}
