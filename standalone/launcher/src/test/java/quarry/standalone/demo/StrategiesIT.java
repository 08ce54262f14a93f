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
import picocli.CommandLine;
import quarry.standalone.client.Api;
import quarry.standalone.client.EntropyNames;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.Stack;

/** Strategies that need vectors and discriminators, through the four packaged services. */
class StrategiesIT {

    private static final int CYCLES = 1;
    private static final int PICKS = 5;

    private static final List<Fault> FAULTS = List.of(
            Fault.inSubQuery(1, 2, "trainer"), Fault.inSubQuery(1, 3, "selector"), Fault.inSubQuery(1, 5, "scorer"));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @Test
    void aKillInTheMiddleOfASubQueryChangesNoCsvAndACoreSetStartsFromDescriptors() throws Exception {
        try (var stack = Stack.start(Home.find(), directory.resolve("data"), 1, StrategiesIT::log)) {
            // When
            var undisturbed = csvs(stack, options("undisturbed", "discriminative"));
            List<String> disturbed;
            try (var saboteur = new Saboteur(stack, FAULTS)) {
                disturbed = csvs(stack, options("demo", "discriminative"));
                assertThat(saboteur.killed()).containsExactly("trainer", "selector", "scorer");
            }
            var coreSet = options("core", "core-set");
            coreSet.coldStart = "typiclust";
            var covered = csvs(stack, coreSet);

            // Then
            assertThat(disturbed).isEqualTo(undisturbed);
            assertThat(names(undisturbed)).hasSize(PICKS * (CYCLES + 1)).doesNotHaveDuplicates();
            assertThat(names(covered)).hasSize(PICKS * (CYCLES + 1)).doesNotHaveDuplicates();
            assertThat(covered.get(0)).isNotEqualTo(undisturbed.get(0));
        }
    }

    private List<String> csvs(Stack stack, DemoOptions options) throws IOException {
        var folder = new DemoFolder(directory.resolve(options.project));
        var pictures = DemoPictures.of(folder, options);
        var annotator = Annotator.of(folder, pictures, options);
        new Demo(Api.of(stack.state()), options, folder, pictures.classes(), annotator).run();
        var csvs = new ArrayList<String>();
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            csvs.add(Files.readString(folder.csv(cycle)));
        }
        return csvs;
    }

    private static List<String> names(List<String> csvs) {
        return csvs.stream().flatMap(csv -> EntropyNames.of(csv).stream()).toList();
    }

    private static DemoOptions options(String project, String strategy) {
        var options = CommandLine.populateCommand(
                new DemoOptions(),
                "--strategy=" + strategy,
                "--cycles=" + CYCLES,
                "--per-cycle=" + PICKS,
                "--subset-factor=10",
                "--pool=150",
                "--test=40",
                "--seed=5");
        options.project = project;
        return options;
    }

    private static void log(String line) {
        System.out.println(line);
    }
}
