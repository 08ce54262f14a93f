package quarry.research.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RaceTest {

    @Test
    void theWaysTakeTurnsAndTheFirstRoundOnlyWarmsUp() throws IOException {
        var turns = new ArrayList<String>();
        var race = new Race(10).with("one", () -> turns.add("one")).with("two", () -> turns.add("two"));

        var best = race.run(2);

        assertThat(turns).containsExactly("one", "two", "one", "two", "one", "two");
        assertThat(best).containsOnlyKeys("one", "two");
        assertThat(race.table().lines()).hasSize(3).element(1).asString().contains(" 1.000 ");
    }

    @Test
    void aCostIsToldForEachImage() {
        var cost = new Cost(100, 4, 6);

        assertThat(cost.imagesPerSecond()).isEqualTo(25);
        assertThat(cost.cpuSecondsPerImage()).isEqualTo(0.06);
    }
}
