package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import picocli.CommandLine;
import quarry.standalone.client.Api;
import quarry.standalone.servers.Home;
import quarry.standalone.stack.Stack;

/**
 * The loop over broker, database and bucket in containers, the images that people deploy: {@code mvn verify -Pcontainers}.
 * The csv files have to be those that the servers of a laptop give.
 */
@Tag("containers")
class ContainersIT {

    private static final int CYCLES = 1;
    private static final String[] OPTIONS = {
        "--cycles=" + CYCLES, "--per-cycle=20", "--subset-factor=10", "--pool=200", "--test=30", "--seed=5"
    };

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @BeforeAll
    static void lookForAnEngine() {
        boolean there = DockerClientFactory.instance().isDockerAvailable();
        if (!there) {
            System.out.println("ContainersIT is skipped: no container engine answers here");
        }
        assumeTrue(there, "no container engine answers here");
    }

    @Test
    void serversInContainersGiveTheSameCsvs() throws Exception {
        // Given
        var home = Home.find();
        List<String> expected;
        try (var stack = Stack.start(home, directory.resolve("laptop-data"), 1, ContainersIT::log)) {
            expected = play(stack, directory.resolve("laptop"));
        }

        // When
        List<String> csvs;
        try (var containers = new ServerContainers(ComposeImages.read(home.root()));
                var stack = Stack.startOn(
                        containers.start(), home, directory.resolve("containers-data"), 1, ContainersIT::log)) {
            csvs = play(stack, directory.resolve("containers"));
        }

        // Then
        assertThat(csvs).isEqualTo(expected);
        assertThat(csvs).hasSize(1 + CYCLES).allSatisfy(csv -> assertThat(csv.lines())
                .hasSize(21));
    }

    private static List<String> play(Stack stack, Path out) throws Exception {
        var options = CommandLine.populateCommand(new DemoOptions(), OPTIONS);
        var folder = new DemoFolder(out);
        var pictures = DemoPictures.of(folder, options);
        var annotator = Annotator.of(folder, pictures, options);
        new Demo(Api.of(stack.state()), options, folder, pictures.classes(), annotator).run();
        var csvs = new ArrayList<String>();
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            csvs.add(Files.readString(out.resolve("entropies-cycle-" + cycle + ".csv")));
        }
        return csvs;
    }

    private static void log(String line) {
        System.out.println(line);
    }
}
