package quarry.activelearning.example;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.dataset.ArrayDataset;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.engine.Torch;

/** Stripes across or down, and images with both, whose labels nobody could guess. */
class OwnNetworkTest {

    private static final int SIDE = 32;
    private static final int PLAIN = 40;
    private static final int MIXED = 10;

    @TempDir
    Path directory;

    @BeforeEach
    void makeItRepeatable() {
        Torch.useThreads(1);
        Torch.seed(7);
    }

    @Test
    void theImagesThatTheNetworkCannotTellComeFirst() throws Exception {
        var csv = directory.resolve("entropy.csv");
        var names = IntStream.range(0, PLAIN + MIXED)
                .mapToObj(i -> "%s-%02d.png".formatted(i < PLAIN ? "across-or-down" : "both", i))
                .toList();
        try (var own = Model.newInstance("own");
                var manager = NDManager.newBaseManager()) {
            // Given
            own.setBlock(network());
            var labels = manager.create(IntStream.range(0, 80).map(i -> i % 2).toArray());
            var labelled = new ArrayDataset.Builder()
                    .setData(images(manager, 60, 20, 1))
                    .optLabels(labels)
                    .setSampling(16, true)
                    .build();
            var config = new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                    .optOptimizer(Optimizer.adam()
                            .optLearningRateTracker(Tracker.fixed(0.01f))
                            .build());

            // When
            new OwnNetwork(own, config).run(labelled, images(manager, PLAIN, MIXED, 2), names, csv);
        }

        // Then
        var lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(1 + 10).startsWith("name,entropy_value");
        assertThat(lines.stream().filter(line -> line.startsWith("both"))).hasSizeGreaterThan(5);
    }

    @Test
    void theReadmeShowsThisProgram() throws Exception {
        var home = Path.of(System.getProperty("quarry.home"), "active-learning");
        var program = Files.readString(home.resolve("src/test/java/quarry/activelearning/example/OwnNetwork.java"));

        assertThat(Files.readString(home.resolve("README.md"))).contains("```java\n" + program + "```\n");
        assertThat(program.lines()).hasSizeLessThan(40);
    }

    private static SequentialBlock network() {
        return new SequentialBlock()
                .add(convolution())
                .addSingleton(Activation::relu, "low")
                .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
                .add(convolution())
                .addSingleton(Activation::relu, "high")
                .add(Pool.globalAvgPool2dBlock())
                .add(Linear.builder().setUnits(2).build());
    }

    private static Conv2d convolution() {
        return Conv2d.builder()
                .setKernelShape(new Shape(3, 3))
                .optStride(new Shape(2, 2))
                .setFilters(8)
                .build();
    }

    /** Noise with a stripe across or down in turn, then some with both. */
    private static NDArray images(NDManager manager, int plain, int mixed, long seed) {
        var random = new SplittableRandom(seed);
        var numbers = new float[(plain + mixed) * 3 * SIDE * SIDE];
        int next = 0;
        for (int i = 0; i < plain + mixed; i++) {
            int place = random.nextInt(4, SIDE - 4);
            boolean across = i >= plain || i % 2 == 0;
            boolean down = i >= plain || i % 2 == 1;
            for (int channel = 0; channel < 3; channel++) {
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        boolean bright = (across && Math.abs(y - place) < 2) || (down && Math.abs(x - place) < 2);
                        numbers[next++] = (bright ? 1 : 0) + (float) random.nextDouble(0.2);
                    }
                }
            }
        }
        return manager.create(numbers, new Shape(plain + mixed, 3, SIDE, SIDE));
    }
}
