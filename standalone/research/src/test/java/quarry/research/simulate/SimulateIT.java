package quarry.research.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.research.TestCommandLine;

/** A whole simulation on a few bright and dark pictures. */
class SimulateIT {

    @TempDir
    Path directory;

    @BeforeEach
    void paint() throws IOException {
        var random = new SplittableRandom(1);
        for (var name : List.of("bright", "dark")) {
            var folder = Files.createDirectories(directory.resolve("set").resolve(name));
            for (int i = 0; i < 30; i++) {
                var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
                for (int pixel = 0; pixel < 64; pixel++) {
                    int grey = random.nextInt(100) + (name.equals("bright") ? 150 : 0);
                    image.setRGB(pixel % 8, pixel / 8, new Color(grey, grey, grey).getRGB());
                }
                ImageIO.write(image, "png", folder.resolve(i + ".png").toFile());
            }
        }
    }

    @Test
    void theResultsSayWhatEachStrategyReached() throws IOException {
        simulate("out", 2);

        var csv = Files.readAllLines(directory.resolve("out/results.csv"));
        assertThat(csv).hasSize(1 + 2 * 2 * 2).anyMatch(line -> line.startsWith("learning-loss,2,1,16,"));
        assertThat(directory.resolve("out/curves.png")).isNotEmptyFile();
        var json = new ObjectMapper()
                .readTree(directory.resolve("out/results.json").toFile());
        assertThat(json.at("/models").asInt()).isEqualTo(json.at("/planned").asInt());
        assertThat(json.at("/versions/pytorch").asText()).isNotEmpty();
        assertThat(json.at("/versions/quarry").asText()).matches("[0-9]+\\.[0-9]+.*");
        assertThat(json.at("/strategies/1/steps/1/ranking/mean").asDouble()).isBetween(0.0, 1.0);
        assertThat(json.at("/settings/epochs").asInt()).isEqualTo(2);
    }

    @Test
    void everyKindOfStrategyFindsWhatItNeeds() throws IOException {
        simulate(
                "all",
                1,
                "--strategies",
                "entropy,bald,discriminative,core-set,badge,typiclust,true-loss,learning-loss@0.99");

        assertThat(withoutSeconds("all")).hasSize(1 + 10 * 2).anyMatch(line -> line.startsWith("badge,1,1,16,"));
    }

    @Test
    void theLossesOfEachModelCanBeLookedAt() throws IOException {
        simulate("losses", 1, "--loss-tools");

        var folder = directory.resolve("losses/losses");
        var lines = Files.readAllLines(folder.resolve("seed-1-learning-loss-cycle-1.csv"));
        assertThat(lines).hasSize(1 + 48 - 16).first().isEqualTo("name,loss,predicted,least,largest,mean");
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            var numbers = List.of(line.split(",", -1));
            assertThat(Double.parseDouble(numbers.get(5)))
                    .isBetween(Double.parseDouble(numbers.get(3)), Double.parseDouble(numbers.get(4)));
        });
        var histogram = Files.readAllLines(folder.resolve("seed-1-start-loss-head-cycle-0-histogram.csv"));
        assertThat(histogram.stream()
                        .skip(1)
                        .mapToInt(line -> Integer.parseInt(line.substring(line.lastIndexOf(',') + 1)))
                        .sum())
                .isEqualTo(48 - 8);
        assertThat(folder.resolve("seed-1-learning-loss-cycle-1.png")).isNotEmptyFile();
    }

    @Test
    void aRunThatIsCutAnywhereEndsTheSame() throws IOException {
        // Given
        simulate("whole", 1);
        simulate("cut", 1);
        var journal = directory.resolve("cut/journal/seed-1-learning-loss.jsonl");
        Files.writeString(journal, Files.readString(journal).substring(0, 25));
        Files.delete(directory.resolve("cut/journal/seed-1-random.jsonl"));
        Files.delete(directory.resolve("cut/weights/seed-1-start-loss-head-cycle-0.safetensors"));

        // When
        simulate("cut", 1);

        // Then
        assertThat(withoutSeconds("cut")).isEqualTo(withoutSeconds("whole"));
    }

    @Test
    void severalProcessesShareTheWorkAndFindTheSame() throws IOException {
        simulate("alone", 2);
        simulate("shared", 2, "--jobs", "2");

        assertThat(withoutSeconds("shared")).isEqualTo(withoutSeconds("alone"));
    }

    private List<String> withoutSeconds(String out) throws IOException {
        return Files.readAllLines(directory.resolve(out).resolve("results.csv")).stream()
                .map(line -> line.replaceAll(",[0-9.]*,[0-9.]*$", ""))
                .toList();
    }

    private void simulate(String out, int seeds, String... more) {
        var words = new ArrayList<>(List.of(
                "simulate",
                "--dataset",
                "folder:" + directory.resolve("set"),
                "--strategies",
                "random,learning-loss",
                "--seeds",
                Integer.toString(seeds),
                "--cycles",
                "2",
                "--per-cycle",
                "8",
                "--subset-factor",
                "3",
                "--preset",
                "tiny",
                "--epochs",
                "2",
                "--out",
                directory.resolve(out).toString()));
        words.addAll(List.of(more));
        assertThat(TestCommandLine.create().execute(words.toArray(String[]::new)))
                .isZero();
    }
}
