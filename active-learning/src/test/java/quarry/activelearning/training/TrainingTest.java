package quarry.activelearning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.task.Descent;
import quarry.activelearning.task.Ranking;
import quarry.activelearning.task.Rate;
import quarry.activelearning.task.Schedule;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

class TrainingTest {

    private static final int ONE_THREAD = 1;
    private static final EpochListener DEAF = report -> {};

    @TempDir
    Path directory;

    @Test
    void aSimpleSetIsLearned() throws IOException {
        var reports = new ArrayList<EpochReport>();

        var result = run(job(48, 24, true), checkpoints(), reports::add);

        var first = reports.get(0).metrics();
        var last = reports.get(reports.size() - 1).metrics();
        assertThat(last.get("loss")).isLessThan(first.get("loss") / 3);
        assertThat(first).containsKeys("ranking-loss", "images-per-second");
        assertThat(result.metrics().get("accuracy")).isGreaterThan(0.9);
        assertThat(result.metrics())
                .containsEntry("labelled", 48.0)
                .containsEntry("unreadable", 0.0)
                .containsEntry("threads", (double) ONE_THREAD)
                .containsKeys("loss", "ranking-accuracy", "images-per-second");
        assertThat(result.metrics().get("epochs")).isEqualTo(reports.size());
        assertThat(Safetensors.read(result.weights()).metadata())
                .isEqualTo(Pictures.tiny(true).metadata());
    }

    @Test
    void anInterruptedRunEndsWithTheSameBitsAsAnUndisturbedOne() throws IOException {
        // Given
        var job = job(9, 3, true);
        var undisturbed = run(job, checkpoints(), DEAF, 2);
        var checkpoints = checkpoints();

        // When
        assertThatThrownBy(() -> run(job, checkpoints, stopAfter(3), 2)).isInstanceOf(TrainingCancelledException.class);
        assertThat(checkpoints.count()).isEqualTo(3);
        assertThatThrownBy(() -> run(job, checkpoints, stopAfter(17), 2))
                .isInstanceOf(TrainingCancelledException.class);
        var resumed = run(job, checkpoints, DEAF, 2);

        // Then
        assertThat(Files.mismatch(resumed.weights(), undisturbed.weights())).isEqualTo(-1);
        assertThat(resumed.metrics().get("loss"))
                .isEqualTo(undisturbed.metrics().get("loss"));
    }

    @Test
    void dropoutComesFromTheSeedToo() throws IOException {
        // Given
        var spec = new ModelSpec("classification", "tiny", Pictures.CLASSES, true, 0.5);
        var job = new TrainingJob(spec, 7, Pictures.some(4, 1), Pictures.some(0, 2));
        var undisturbed = run(job, checkpoints(), DEAF);
        var checkpoints = checkpoints();

        // When
        assertThatThrownBy(() -> run(job, checkpoints, stopAfter(5))).isInstanceOf(TrainingCancelledException.class);
        var resumed = run(job, checkpoints, DEAF);

        // Then
        assertThat(Files.mismatch(resumed.weights(), undisturbed.weights())).isEqualTo(-1);
        var without = run(job(4, 0, true), checkpoints(), DEAF);
        assertThat(lastLayer(without)).isNotEqualTo(lastLayer(resumed));
    }

    @Test
    void pretrainedWeightsAreTheBeginningWhereTheyFit() throws IOException {
        // Given
        var former = Safetensors.read(run(job(16, 0, true), checkpoints(), DEAF).weights());
        var threeClasses = new ModelSpec("classification", "tiny", List.of("high", "low", "never"), true);
        var still = new Schedule(1, 16, Descent.sgd(0.9, 5e-4), Rate.of(0), Ranking.until(1, 1));
        var job = new TrainingJob(
                threeClasses, 9, Pictures.some(4, 1), Pictures.some(0, 1), Optional.of(still), former.tensors());

        // When
        var result = run(job, checkpoints(), DEAF);

        // Then
        var weights = Safetensors.read(result.weights()).tensors();
        assertThat(weights.get("conv1.weight").bytes())
                .isEqualTo(former.tensors().get("conv1.weight").bytes());
        assertThat(weights.get("linear.weight").shape()).containsExactly(3L, 64L);
    }

    @Test
    void pretrainedWeightsOfWhichNoneFitsAreRefused() {
        var job = new TrainingJob(
                Pictures.tiny(true),
                7,
                Pictures.some(4, 1),
                Pictures.some(0, 1),
                Optional.empty(),
                Map.of("fc.weight", Tensor.of(new float[1], 1)));

        assertThatThrownBy(() -> run(job, checkpoints(), DEAF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknown [fc.weight]");
    }

    @Test
    void aRunWhoseLastEpochIsKeptOnlyMeasures() throws IOException {
        var job = job(4, 2, false);
        var checkpoints = checkpoints();
        var finished = run(job, checkpoints, DEAF);

        var again = run(job, checkpoints, report -> {
            throw new AssertionError("no epoch is left");
        });

        assertThat(Files.mismatch(again.weights(), finished.weights())).isEqualTo(-1);
        assertThat(again.metrics()).containsKey("accuracy").doesNotContainKey("images-per-second");
    }

    @Test
    void aScheduleOfTheCallersOwnIsKept() throws IOException {
        var spec = Pictures.tiny(true);
        var schedule = Blueprint.of(spec).learner().schedule().in(3);
        var reports = new ArrayList<EpochReport>();

        var result = run(
                new TrainingJob(spec, 7, Pictures.some(4, 1), Pictures.some(0, 2), Optional.of(schedule)),
                CheckpointStore.NONE,
                reports::add);

        assertThat(reports).hasSize(3).extracting(EpochReport::epochs).containsOnly(3);
        assertThat(result.metrics()).containsEntry("epochs", 3.0);
    }

    @Test
    void theSeedDecidesTheModel() throws IOException {
        var one = run(job(4, 0, true), checkpoints(), DEAF);
        var other = run(
                new TrainingJob(Pictures.tiny(true), 8, Pictures.some(4, 1), Pictures.some(0, 2)), checkpoints(), DEAF);

        assertThat(Files.mismatch(one.weights(), other.weights())).isNotEqualTo(-1);
    }

    @Test
    void oneImageAndNoTestSetAreEnough() throws IOException {
        var result = run(job(1, 0, true), checkpoints(), DEAF);

        assertThat(result.metrics()).containsEntry("labelled", 1.0).doesNotContainKeys("accuracy", "loss");
        assertThat(Safetensors.read(result.weights()).tensors()).containsKey("loss_head.FC4.weight");
    }

    @Test
    void oddMiniBatchesAndClassesWithoutAnImageAreFine() throws IOException {
        // a last mini-batch of one, and only two of three classes
        var spec = new ModelSpec("classification", "tiny", List.of("high", "low", "never"), true);
        var job = new TrainingJob(spec, 1, Pictures.some(33, 1), Pictures.some(1, 2));

        var result = run(job, checkpoints(), DEAF);

        assertThat(result.metrics()).containsKeys("accuracy", "loss").doesNotContainKey("ranking-accuracy");
        assertThat(result.metrics().get("loss")).isFinite();
    }

    @Test
    void anImageThatCannotBeDecodedIsLeftOutAndCounted() throws IOException {
        var files = List.of(Pictures.png(0, 1), new byte[] {1, 2, 3}, Pictures.png(2, 1));

        var result = run(
                new TrainingJob(Pictures.tiny(false), 1, Pictures.of(files), Pictures.some(0, 1)), checkpoints(), DEAF);

        assertThat(result.metrics()).containsEntry("labelled", 2.0).containsEntry("unreadable", 1.0);
    }

    @Test
    void nothingToLearnFromIsRefused() {
        assertThatThrownBy(() -> job(0, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no labelled image");
        var broken =
                new TrainingJob(Pictures.tiny(false), 1, Pictures.of(List.of(new byte[] {1})), Pictures.some(0, 1));
        assertThatThrownBy(() -> run(broken, checkpoints(), DEAF))
                .isInstanceOf(IOException.class)
                .hasMessage("nothing can be learned from the 1 labelled images, of which 1 cannot be decoded");
    }

    @Test
    void aLabelOutsideTheClassesIsRefused() {
        var spec = new ModelSpec("classification", "tiny", List.of("high", "other"), false);
        var job = new TrainingJob(spec, 1, Pictures.some(2, 1), Pictures.some(0, 1));

        assertThatThrownBy(() -> run(job, checkpoints(), DEAF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'low'");
    }

    @Test
    void aCheckpointOfAnotherSeedOrModelIsRefused() throws IOException {
        var checkpoints = checkpoints();
        assertThatThrownBy(() -> run(job(4, 0, true), checkpoints, stopAfter(1)))
                .isInstanceOf(TrainingCancelledException.class);

        for (var other : List.of(
                new TrainingJob(Pictures.tiny(true), 99, Pictures.some(4, 1), Pictures.some(0, 1)), job(4, 0, false))) {
            assertThatThrownBy(() -> run(other, checkpoints, DEAF))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the checkpoint is of another run");
        }
    }

    @Test
    void anInterruptedThreadEndsTheRunWithinTheEpoch() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> run(job(4, 0, true), checkpoints(), DEAF))
                    .isInstanceOf(TrainingCancelledException.class)
                    .hasMessageContaining("epoch 1");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void epochAfterEpochLeavesNoArrayBehind() throws IOException {
        var blueprint = Blueprint.of(Pictures.tiny(true));
        assertArraysStayFlat(blueprint);
    }

    private static <T> void assertArraysStayFlat(Blueprint<T> blueprint) throws IOException {
        var examples = Examples.read(blueprint.learner(), Pictures.some(40, 1));
        try (var run = TrainingRun.begin(blueprint, blueprint.learner().schedule(), 1)) {
            run.learn(examples);
            new Examination<>(blueprint, run.parameters()).of(examples);
            int before = run.parameters().arrayCount();

            for (int i = 0; i < 3; i++) {
                run.learn(examples);
                new Examination<>(blueprint, run.parameters()).of(examples);
            }

            assertThat(run.parameters().arrayCount()).isEqualTo(before);
        }
    }

    private TrainingResult run(TrainingJob job, CheckpointStore checkpoints, EpochListener listener)
            throws IOException {
        return run(job, checkpoints, listener, ONE_THREAD);
    }

    /** Trains, and takes the weights along into the test's directory. */
    private TrainingResult run(TrainingJob job, CheckpointStore checkpoints, EpochListener listener, int threads)
            throws IOException {
        var result = Training.run(job, checkpoints, listener, threads);
        var weights = directory.resolve(result.weights().getFileName());
        return new TrainingResult(Files.move(result.weights(), weights), result.metrics());
    }

    private static ByteBuffer lastLayer(TrainingResult result) throws IOException {
        return Safetensors.read(result.weights()).tensors().get("linear.weight").bytes();
    }

    private KeptCheckpoints checkpoints() {
        return new KeptCheckpoints(directory);
    }

    private static TrainingJob job(int train, int test, boolean lossHead) {
        return new TrainingJob(Pictures.tiny(lossHead), 7, Pictures.some(train, 1), Pictures.some(test, 2));
    }

    private static EpochListener stopAfter(int epoch) {
        return report -> {
            if (report.epoch() == epoch) {
                throw new TrainingCancelledException("enough");
            }
        };
    }
}
