package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<String> NAMES =
            IntStream.range(0, 1000).mapToObj("image-%03d.png"::formatted).toList();

    @Test
    void aNameHasOneNumberForEverySeedCycleAndPurpose() {
        var draw = Draw.of(1311, 2, "pick");

        assertThat(draw).isEqualTo(Draw.of(1311, 2, "pick"));
        assertThat(draw.uniform("a.png")).isEqualTo(new Draw(draw.seed()).uniform("a.png"));
        assertThat(List.of(Draw.of(1312, 2, "pick"), Draw.of(1311, 3, "pick"), Draw.of(1311, 2, "candidates")))
                .noneMatch(other -> other.uniform("a.png") == draw.uniform("a.png"));
    }

    @Test
    void theNumbersNeverChangeBetweenReleases() {
        // computed apart: first 8 bytes of SHA-256 over the big-endian seed and the name, the upper 53 bits
        assertThat(new Draw(1311).uniform("a.png")).isEqualTo(0.1395108416623917);
        assertThat(Draw.of(1311, 2, "pick").seed()).isEqualTo(-2744670231550789138L);
    }

    @Test
    void theNumbersAreUniform() {
        var draw = new Draw(5);
        var counts = new int[10];
        IntStream.range(0, 10_000).forEach(i -> counts[(int) (draw.uniform("image-" + i) * 10)]++);

        // 1000 expected, standard deviation 30
        assertThat(IntStream.of(counts)).allMatch(count -> count > 860 && count < 1140);
    }

    @Test
    void aSampleDoesNotDependOnTheOrderOfArrival() {
        var arrived = new ArrayList<>(NAMES);
        Collections.shuffle(arrived, new Random(7));
        var draw = Draw.of(1311, 4, "candidates");

        var sample = draw.sample(arrived, 100);

        assertThat(sample).hasSize(100).isSorted().isEqualTo(draw.sample(NAMES, 100));
        assertThat(draw.sample(NAMES, 5000)).isEqualTo(NAMES);
        assertThat(draw.sample(NAMES, 0)).isEmpty();
    }

    @Test
    void theSmallestNumbersAreTheSample() {
        var draw = new Draw(3);
        var sample = draw.sample(NAMES, 50);
        double largest = sample.stream().mapToDouble(draw::uniform).max().orElseThrow();

        assertThat(NAMES.stream().filter(name -> draw.uniform(name) <= largest)).hasSize(50);
    }

    @Test
    void aNameTwiceIsRefused() {
        assertThatThrownBy(() -> new Draw(1).sample(List.of("a", "a"), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Draw(1).sample(List.of("a"), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
