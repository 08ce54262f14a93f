package quarry.activelearning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.weights.Safetensors;

/** With and without a head a network starts from the same weights, so they stay equal only if the head leaves it alone. */
class GradientCutTest {

    @TempDir
    Path directory;

    @BeforeAll
    static void useOneThread() {
        Torch.useThreads(1);
    }

    @Test
    void untilTheCutTheRankingLossTeachesTheNetworkToo() throws IOException {
        int last = cutEpoch() - 1;

        assertThat(weightsAfter(last, true)).isNotEqualTo(weightsAfter(last, false));
    }

    @Test
    void fromTheCutOnItTeachesTheHeadAlone() throws IOException {
        assertThat(weightsAfter(cutEpoch(), true)).isEqualTo(weightsAfter(cutEpoch(), false));
    }

    @Test
    void theHeadKeepsLearningAfterTheCut() throws IOException {
        var blueprint = Blueprint.of(Pictures.tiny(true));
        try (var fresh = TrainingRun.begin(blueprint, blueprint.learner().schedule(), 7)) {
            var before = fresh.parameters().tensors().get("loss_head.FC1.bias").bytes();

            assertThat(tensorAfter(cutEpoch(), blueprint, "loss_head.FC1.bias")).isNotEqualTo(before);
        }
    }

    private static int cutEpoch() {
        return Blueprint.of(Pictures.tiny(true)).learner().schedule().ranking().cut();
    }

    private ByteBuffer weightsAfter(int epoch, boolean lossHead) throws IOException {
        return tensorAfter(epoch, Blueprint.of(Pictures.tiny(lossHead)), "conv1.weight");
    }

    /** The numbers after one epoch from fresh weights, as if it were this 0-based one. */
    private <T> ByteBuffer tensorAfter(int epoch, Blueprint<T> blueprint, String name) throws IOException {
        var file = directory.resolve("checkpoint");
        try (var fresh = TrainingRun.begin(blueprint, blueprint.learner().schedule(), 7)) {
            fresh.writeCheckpoint(file);
        }
        var contents = Safetensors.read(file);
        var metadata = new LinkedHashMap<>(contents.metadata());
        metadata.put("epoch", Integer.toString(epoch));
        new Safetensors(contents.tensors(), metadata).write(file);
        try (var run = TrainingRun.resume(blueprint, blueprint.learner().schedule(), 7, new Checkpoint(epoch, file))) {
            run.learn(Examples.read(blueprint.learner(), Pictures.some(8, 1)));
            return run.parameters().tensors().get(name).bytes();
        }
    }
}
