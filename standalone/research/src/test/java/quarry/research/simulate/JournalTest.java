package quarry.research.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    Path directory;

    @Test
    void whatWasAppendedIsReadAgain() throws IOException {
        var journal = new Journal(directory.resolve("journal").resolve("one.jsonl"));
        assertThat(journal.read()).isEmpty();

        journal.append(result(0));
        journal.append(result(1));

        assertThat(journal.read()).containsExactly(result(0), result(1));
    }

    @Test
    void aHalfWrittenLineDoesNotCountAndIsOverwritten() throws IOException {
        var journal = new Journal(directory.resolve("one.jsonl"));
        journal.append(result(0));
        Files.writeString(journal.file(), "{\"cycle\":1,\"lab", StandardOpenOption.APPEND);

        assertThat(journal.read()).containsExactly(result(0));
        journal.append(result(1));

        assertThat(journal.read()).containsExactly(result(0), result(1));
    }

    @Test
    void aFolderOfOtherSettingsIsRefused() throws IOException {
        var out = new OutFolder(directory.resolve("out"));
        var settings = settings(100);
        out.claim(settings);
        out.claim(settings);

        assertThatThrownBy(() -> out.claim(settings(50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("results of other settings");
    }

    @Test
    void aPlanGoesThroughEachSeedCycleByCycle() {
        var plan = new Plan(settings(10), List.of("random", "learning-loss"), 2, 3);

        assertThat(plan.units())
                .hasSize(12)
                .extracting(unit -> unit.chain().id() + " " + unit.cycle())
                .startsWith(
                        "seed-1-start-plain 0",
                        "seed-1-start-loss-head 0",
                        "seed-1-random 1",
                        "seed-1-learning-loss 1",
                        "seed-1-random 2")
                .endsWith("seed-2-learning-loss 2");
    }

    @Test
    void whatCannotBeSimulatedIsRefused() {
        assertThatThrownBy(() -> new Plan(settings(10), List.of("clever"), 1, 1))
                .hasMessageContaining("'clever'");
        assertThatThrownBy(() -> new Plan(settings(10), List.of("random", "random"), 1, 1))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Plan(settings(10), List.of("margin@near"), 1, 1))
                .hasMessageContaining("'near' is not a number");
        assertThatThrownBy(() -> settings(0)).hasMessageContaining("--per-cycle");
    }

    private static CycleResult result(int cycle) {
        return new CycleResult(cycle, 10, Map.of("accuracy", 0.5), 0.1, 0.2, List.of("a", "b"));
    }

    private static Settings settings(int perCycle) {
        return new Settings("classification", "idx:/data", "tiny", 0, 0, 10, perCycle, 10, 0, 1, false);
    }
}
