package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import quarry.standalone.client.EntropyNames;

/** The whole loop as a user sees it: one command, the packaged services, the real broker, database and bucket. */
class LoopIT {

    private static final int CYCLES = 2;
    private static final int PICKS = 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void theDemoLeavesACsvForEachCycleAndNoProcess() throws Exception {
        // Given
        var out = directory.resolve("out");

        // When
        var demo = CommandLineProcess.run(
                directory.resolve("printed.txt"),
                "demo",
                "--out",
                out.toString(),
                "--cycles",
                Integer.toString(CYCLES),
                "--per-cycle",
                Integer.toString(PICKS),
                "--pool",
                "200",
                "--test",
                "60",
                "--preset",
                "tiny");

        // Then
        assertThat(demo.exitCode()).as(demo.printed()).isZero();
        var picked = new ArrayList<String>();
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            var csv = Files.readString(out.resolve("entropies-cycle-" + cycle + ".csv"));
            assertThat(csv).startsWith("name,entropy_value\r\n").endsWith("\r\n");
            assertThat(csv.lines()).hasSize(1 + PICKS);
            assertThat(csv.replace("\r\n", "")).doesNotContain("\r", "\n");
            picked.addAll(EntropyNames.of(csv));
        }
        assertThat(picked).doesNotHaveDuplicates().allMatch(name -> name.startsWith("pool-"));
        assertThat(Files.readAllLines(out.resolve("learning-curve.csv"))).hasSize(1 + CYCLES);
        assertThat(out.resolve("learning-curve.png")).isNotEmptyFile();
        assertThat(demo.printed()).contains("test accuracy").contains(out.toString());
        assertThat(Leftovers.pidFiles(out.resolve("data"))).hasSize(8);
        assertThat(Leftovers.alive(out.resolve("data"))).isEmpty();
    }
}
