package quarry.research.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(pictures).isDirectoryContaining("glob:**0000004.png");
    }

    @Test
    void trainingIsMeasuredInBothWays() {
        assertThat(run("train", "--images", "20", "--epochs", "2")).isZero();
    }

    @Test
    void selectingIsMeasured() {
        assertThat(TestCommandLine.create().execute("bench", "select", "--images", "3000", "--rounds", "1"))
                .isZero();
    }

    @Test
    void nothingCannotBeMeasured() {
        assertThat(run("score", "--images", "0")).isEqualTo(1);
    }

    @Test
    void aTaskThatItHasNoPicturesForIsRefused() {
        assertThat(run("score", "--images", "1", "--task", "pose")).isEqualTo(1);
    }

    private static int run(String what, String... more) {
        var words = new ArrayList<>(List.of("bench", what, "--preset", "tiny", "--rounds", "1", "--threads", "2"));
        words.addAll(List.of(more));
        return TestCommandLine.create().execute(words.toArray(String[]::new));
    }
}
