package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Replay REPLAY = new Replay(List.of(List.of("c", "a"), List.of("b")));

    @TempDir
    Path folder;

    @Test
    void everyCycleIsReplayedTheFirstToo() {
        assertThat(REPLAY.cycle(0).pick(query(2, "a", "b", "c"))).containsExactly(new Pick(2, 1), new Pick(0, 0.5));
        assertThat(REPLAY.cycle(1).pick(query(2, "b"))).containsExactly(new Pick(0, 1));
        assertThat(REPLAY.cycle(0).name()).isEqualTo("replay");
        assertThat(Strategies.names()).doesNotContain("replay");
    }

    @Test
    void theBudgetIsRespected() {
        assertThat(REPLAY.cycle(0).pick(query(1, "a", "b", "c"))).containsExactly(new Pick(2, 1));
        assertThat(REPLAY.cycle(0).pick(query(0, "a", "b", "c"))).isEmpty();
        assertThat(REPLAY.cycle(0).candidateCount(40, 2, 10)).isEqualTo(40);
    }

    @Test
    void aFileGivesBackWhatWasWritten() throws IOException {
        var file = folder.resolve("picks.json");

        REPLAY.write(file);

        assertThat(file).hasContent("{\"cycles\":[[\"c\",\"a\"],[\"b\"]]}");
        assertThat(Replay.read(file)).isEqualTo(REPLAY);
    }

    @Test
    void whatCannotBeReplayedIsRefused() throws IOException {
        assertThatThrownBy(() -> REPLAY.cycle(0).pick(query(2, "a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'c'");
        assertThatThrownBy(() -> REPLAY.cycle(2)).isInstanceOf(IllegalArgumentException.class);
        for (var text : List.of("{\"cycle\":[]}", "[]", "{\"cycles\":[[1]", "{}", "{\"cycles\":[null]}")) {
            var file = Files.writeString(folder.resolve("wrong.json"), text);
            assertThatThrownBy(() -> Replay.read(file)).isInstanceOf(IOException.class);
        }
    }

    private static Query query(int budget, String... names) {
        return new Query(List.of(names), new double[0], budget, 1);
    }
}
