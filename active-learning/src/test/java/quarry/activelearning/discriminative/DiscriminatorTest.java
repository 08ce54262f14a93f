package quarry.activelearning.discriminative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.weights.Safetensors;

class DiscriminatorTest {

    private static final int WIDTH = 8;
    private static final DiscriminatorSettings SETTINGS = settings(500, 0.98);

    // labelled images lie in one corner of what the unlabelled ones fill
    private static final Matrix LABELLED = cloud(40, 0.6f, 1, 1);
    private static final Matrix UNLABELLED = cloud(400, -1, 1, 2);

    @TempDir
    Path folder;

    @Test
    void hasTheParametersOfThePaper() {
        assertThat(new DiscriminatorNetwork(512).layout().trainedNumbers()).isEqualTo(263_426);
        assertThat(new DiscriminatorNetwork(29).width()).isEqualTo(20);
        assertThat(new DiscriminatorNetwork(30).width()).isEqualTo(256);
        assertThat(new DiscriminatorNetwork(513).width()).isEqualTo(512);
    }

    @Test
    void learnsMoreThanTheConstantGuessAndStopsThere() {
        try (var discriminator = train(SETTINGS, 1)) {
            // always saying unlabelled is right in 400 of 440
            assertThat(discriminator.accuracy()).isGreaterThan(0.98).isGreaterThan(400 / 440.0);
            assertThat(discriminator.epochs()).isBetween(2, 499);
            assertThat(mean(discriminator.unlabelledProbabilities(UNLABELLED)))
                    .isGreaterThan(mean(discriminator.unlabelledProbabilities(LABELLED)) + 0.5);
        }
    }

    @Test
    void itsWeightsMoveInEveryEpoch() throws IOException {
        var written = new ArrayList<byte[]>();
        for (int epochs = 1; epochs <= 3; epochs++) {
            try (var discriminator = train(settings(epochs, 1), 1)) {
                var file = folder.resolve(epochs + ".safetensors");
                discriminator.write(file);
                for (var tensor : Safetensors.read(file).tensors().values()) {
                    var bytes = new byte[tensor.bytes().remaining()];
                    tensor.bytes().get(bytes);
                    written.add(bytes);
                }
            }
        }

        // 4 layers with weight and bias each: after 1, 2 and 3 epochs
        assertThat(written).hasSize(24);
        for (int i = 0; i < 16; i++) {
            assertThat(written.get(i)).isNotEqualTo(written.get(i + 8));
        }
    }

    @Test
    void touchesNothingButItsOwnWeights() {
        try (var other = Parameters.fresh(new Layout().linear("hidden1", WIDTH, 20), 1)) {
            other.requireGradients();
            var weights = other.get("hidden1.weight").toFloatArray();
            var labelled = LABELLED.toArray();
            var unlabelled = UNLABELLED.toArray();

            train(settings(2, 1), 1).close();

            assertThat(other.get("hidden1.weight").toFloatArray()).isEqualTo(weights);
            assertThat(LABELLED.toArray()).isEqualTo(labelled);
            assertThat(UNLABELLED.toArray()).isEqualTo(unlabelled);
        }
    }

    @Test
    void theSameSeedGivesTheSameBits() throws IOException {
        var files = new ArrayList<byte[]>();
        for (long seed : new long[] {5, 5, 6}) {
            try (var discriminator = train(settings(4, 1), seed)) {
                var file = folder.resolve("seed.safetensors");
                discriminator.write(file);
                files.add(Files.readAllBytes(file));
            }
        }

        assertThat(files.get(0)).isEqualTo(files.get(1)).isNotEqualTo(files.get(2));
    }

    @Test
    void aFileGivesTheSameAnswers() throws IOException {
        var file = folder.resolve("discriminator.safetensors");
        try (var trained = train(settings(3, 1), 1)) {
            trained.write(file);
            try (var read = Discriminator.read(file)) {
                assertThat(read.epochs()).isEqualTo(3);
                assertThat(read.accuracy()).isEqualTo(trained.accuracy());
                assertThat(read.unlabelledProbabilities(UNLABELLED))
                        .containsExactly(trained.unlabelledProbabilities(UNLABELLED));
            }
        }
    }

    @Test
    void aRowIsJudgedTheSameWhateverItsNeighbours() {
        try (var discriminator = train(settings(3, 1), 1)) {
            var together = discriminator.unlabelledProbabilities(UNLABELLED);

            for (int row = 0; row < 400; row += 37) {
                var alone = discriminator.unlabelledProbabilities(UNLABELLED.rows(new int[] {row}));
                assertThat(alone).containsExactly(together[row]);
            }
            assertThat(discriminator.unlabelledProbabilities(Matrix.empty(WIDTH)))
                    .isEmpty();
        }
    }

    @Test
    void afterAnEpochItCanBeCancelled() {
        var epochs = new ArrayList<Integer>();

        assertThatThrownBy(() -> Discriminator.train(LABELLED, UNLABELLED, settings(500, 1), 1, 1, () -> {
                    epochs.add(epochs.size());
                    if (epochs.size() == 3) {
                        throw new CancellationException("no longer wanted");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(epochs).hasSize(3);
    }

    @Test
    void otherFilesAndOtherWidthsAreRefused() throws IOException {
        var weights = folder.resolve("weights.safetensors");
        new Safetensors(Map.of(), Map.of("kind", "discriminator")).write(weights);
        assertThatThrownBy(() -> Discriminator.read(weights)).hasMessageContaining("inputs");
        new Safetensors(Map.of(), Map.of()).write(weights);
        assertThatThrownBy(() -> Discriminator.read(weights))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a discriminator");
        try (var discriminator = train(settings(1, 1), 1)) {
            assertThatThrownBy(() -> discriminator.unlabelledProbabilities(new Matrix(3, new float[3])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Discriminator.train(Matrix.empty(WIDTH), UNLABELLED, SETTINGS, 1, 1, () -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 labelled");
        assertThatThrownBy(() -> settings(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theStrategyFindsItAndPicksWhatIsUnlikeTheLabelled() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            names.add("image-%02d".formatted(i));
        }
        // the first ten look labelled, the others do not
        var pool = Matrix.concat(List.of(cloud(10, 0.6f, 1, 3), cloud(50, -1, -0.6f, 4)));
        var query = new Query(names, new double[0], Features.of(pool), Features.of(cloud(30, 0.6f, 1, 5)), 2, 1311);

        var picks = Strategies.named("discriminative").pick(query);

        assertThat(picks).hasSize(2).allMatch(pick -> pick.index() >= 10);
        assertThat(picks).isEqualTo(Strategies.named("discriminative").pick(query));
    }

    private static Discriminator train(DiscriminatorSettings settings, long seed) {
        return Discriminator.train(LABELLED, UNLABELLED, settings, seed, 1, () -> {});
    }

    private static DiscriminatorSettings settings(int mostEpochs, double stopAccuracy) {
        return new DiscriminatorSettings(10, 10, 32, mostEpochs, stopAccuracy, true);
    }

    private static Matrix cloud(int rows, float low, float high, long seed) {
        var random = new SplittableRandom(seed);
        var numbers = new float[rows * WIDTH];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextDouble(low, high);
        }
        return new Matrix(WIDTH, numbers);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElseThrow();
    }
}
