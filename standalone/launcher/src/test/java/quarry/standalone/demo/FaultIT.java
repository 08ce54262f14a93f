package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import quarry.standalone.client.Api;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.Stack;

/** A process may die at any moment, and scorers may come: what the annotators get is the same to the byte. */
class FaultIT {

    private static final int CYCLES = 2;

    private static final List<Fault> FAULTS = List.of(
            Fault.onceWaiting(0, "ingest"),
            Fault.afterEpoch(1, 2, "trainer"),
            Fault.afterEpoch(1, 6, "kafka"),
            Fault.onceTrained(1, "scorer"),
            Fault.afterEpoch(2, 2, "selector"),
            Fault.afterEpoch(2, 6, "postgres"),
            Fault.afterEpoch(2, 10, "s3"));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void neitherAKillOfEveryProcessNorAnotherScorerChangesACsv() throws Exception {
        // When
        var undisturbed = csvs("undisturbed", 1, List.of());
        var disturbed = csvs("disturbed", 2, FAULTS);

        // Then
        assertThat(undisturbed).hasSize(CYCLES + 1);
        assertThat(disturbed).isEqualTo(undisturbed);
    }

    private List<String> csvs(String name, int scorers, List<Fault> faults) throws IOException {
        var options = options();
        var folder = new DemoFolder(directory.resolve(name));
        var pictures = DemoPictures.of(folder, options);
        var annotator = Annotator.of(folder, pictures, options);
        try (var stack = Stack.start(Home.find(), folder.data(), scorers, FaultIT::log);
                var saboteur = new Saboteur(stack, faults)) {
            new Demo(Api.of(stack.state()), options, folder, pictures.classes(), annotator).run();
            assertThat(saboteur.killed())
                    .containsExactlyElementsOf(
                            faults.stream().map(Fault::victim).toList());
        }
        var csvs = new ArrayList<String>();
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            csvs.add(Files.readString(folder.csv(cycle)));
        }
        return csvs;
    }

    private static DemoOptions options() {
        var options = new DemoOptions();
        options.strategy = "learning-loss";
        options.preset = "tiny";
        options.cycles = CYCLES;
        options.perCycle = 30;
        options.subsetFactor = 10;
        options.pool = 400;
        options.test = 60;
        options.seed = 5;
        return options;
    }

    private static void log(String line) {
        System.out.println(line);
    }
}
