package quarry.research.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.activelearning.task.Tasks;
import quarry.research.TestCommandLine;

/** Each measurement, on next to nothing: that it works, not how fast. */
class BenchIT {

    @TempDir
    Path directory;

    @Test
    void scoringIsMeasuredInBothWays() throws IOException {
        var json = directory.resolve("costs.json");
        var pictures = directory.resolve("pictures");

        assertThat(run("score", "--images", "5", "--json", json.toString(), "--pictures", pictures.toString()))
                .isZero();

        var costs = new ObjectMapper().readTree(json.toFile());
        assertThat(costs).hasSize(2).allSatisfy(cost -> {
            assertThat(cost.get("images").asInt()).isEqualTo(5);
            assertThat(cost.get("seconds").asDouble()).isPositive();
        });
        try (var files = Files.walk(pictures)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(5);
        }
    }

    static List<String> tasks() {
        return Tasks.names();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskHasPicturesToScoreAndToLearnFrom(String task) {
        assertThat(run("score", "--task", task, "--images", "3")).isZero();
        assertThat(run("train", "--task", task, "--images", "2", "--mini-batch", "2", "--steps", "2"))
                .isZero();
    }

    @Test
    void selectingIsMeasured() {
        assertThat(TestCommandLine.create().execute("bench", "select", "--images", "3000", "--rounds", "1"))
                .isZero();
    }

    @Test
    void nothingCannotBeMeasured() {
        assertThat(run("score", "--images", "0")).isEqualTo(1);
        assertThat(run("train", "--steps", "-1")).isEqualTo(1);
        assertThat(run("score", "--task", "none")).isEqualTo(1);
    }

    private static int run(String what, String... more) {
        var words = new ArrayList<>(List.of("bench", what, "--preset", "tiny", "--rounds", "1", "--threads", "2"));
        words.addAll(List.of(more));
        return TestCommandLine.create().execute(words.toArray(String[]::new));
    }
}
