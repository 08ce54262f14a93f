package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import quarry.standalone.client.Api;
import quarry.standalone.client.EntropyNames;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.Stack;

/**
 * The whole loop as a user sees it: one command, the packaged services, the real broker, database and bucket. Then the same
 * once more, while processes die.
 */
class LoopIT {

    private static final int CYCLES = 2;
    private static final int PICKS = 30;
    private static final String[] OPTIONS = {
        "--cycles=" + CYCLES, "--per-cycle=" + PICKS, "--subset-factor=10", "--pool=400", "--test=60", "--seed=5"
    };

    private static final List<Fault> FAULTS = List.of(
            Fault.onceWaiting(0, "ingest"),
            Fault.afterEpoch(1, 2, "trainer"),
            Fault.afterEpoch(1, 6, "kafka"),
            Fault.onceTrained(1, "scorer"),
            Fault.afterEpoch(2, 2, "selector"),
            Fault.afterEpoch(2, 6, "postgres"),
            Fault.afterEpoch(2, 10, "s3"));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static Path out;
    private static CommandLineProcess demo;

    @BeforeAll
    static void play() throws Exception {
        out = directory.resolve("out");
        var words = Stream.concat(Stream.of("demo", "--out", out.toString()), Stream.of(OPTIONS));
        demo = CommandLineProcess.run(directory.resolve("printed.txt"), words.toArray(String[]::new));
    }

    @Test
    void theDemoLeavesACsvForEachCycleAndNoProcess() throws Exception {
        assertThat(demo.exitCode()).as(demo.printed()).isZero();
        var picked = new ArrayList<String>();
        for (var csv : csvs(out)) {
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

    /** A process may die at any moment, and scorers may come: what the annotators get is the same to the byte. */
    @Test
    void neitherAKillOfEveryProcessNorAnotherScorerChangesACsv() throws Exception {
        // Given
        var options = CommandLine.populateCommand(new DemoOptions(), OPTIONS);
        var folder = new DemoFolder(directory.resolve("disturbed"));
        var pictures = DemoPictures.of(folder, options);
        var annotator = Annotator.of(folder, pictures, options);

        // When
        try (var stack = Stack.start(Home.find(), folder.data(), 2, LoopIT::log);
                var saboteur = new Saboteur(stack, FAULTS)) {
            new Demo(Api.of(stack.state()), options, folder, pictures.classes(), annotator).run();
            assertThat(saboteur.killed())
                    .containsExactlyElementsOf(
                            FAULTS.stream().map(Fault::victim).toList());
        }

        // Then
        assertThat(csvs(folder.root())).isEqualTo(csvs(out));
    }

    /** Nobody touches it: scores go to the platform, its annotators follow them, and their labels come back. */
    @Test
    void annotatorsOnAPlatformAreGivenTheSameCsvs() throws Exception {
        var elsewhere = directory.resolve("platform");
        var words =
                Stream.concat(Stream.of("demo", "--platform-stub", "--out", elsewhere.toString()), Stream.of(OPTIONS));

        var played = CommandLineProcess.run(directory.resolve("platform.txt"), words.toArray(String[]::new));

        assertThat(played.exitCode()).as(played.printed()).isZero();
        assertThat(csvs(elsewhere)).isEqualTo(csvs(out));
        assertThat(played.printed()).contains("cycle 2, revision 1: annotate-online done, " + PICKS + " rows");
        assertThat(Leftovers.alive(elsewhere.resolve("platform").resolve("data")))
                .isEmpty();
    }

    private static List<String> csvs(Path folder) throws Exception {
        var csvs = new ArrayList<String>();
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            csvs.add(Files.readString(folder.resolve("entropies-cycle-" + cycle + ".csv")));
        }
        return csvs;
    }

    private static void log(String line) {
        System.out.println(line);
    }
}
