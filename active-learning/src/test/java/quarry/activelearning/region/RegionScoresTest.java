package quarry.activelearning.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Matrix;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

class RegionScoresTest {

    private static final RegionScores SCORES =
            RegionScores.of(List.of(new double[] {0.1, 2}, new double[0], new double[] {1.0 / 3}));

    @Test
    void aFileGivesBackTheSameScores() throws IOException {
        var read = RegionScores.read(SCORES.bytes());

        assertThat(read).isEqualTo(SCORES).hasSameHashCodeAs(SCORES);
        assertThat(read.images()).isEqualTo(3);
        assertThat(read.of(0)).containsExactly(0.1, 2);
        assertThat(read.of(1)).isEmpty();
        assertThat(read.of(2)).containsExactly(1.0 / 3);
        assertThat(read.bytes()).isEqualTo(SCORES.bytes());
    }

    @Test
    void noImagesAreAFileToo() throws IOException {
        assertThat(RegionScores.read(RegionScores.NONE.bytes())).isEqualTo(RegionScores.NONE);
    }

    @Test
    void otherScoresAreNotEqual() {
        assertThat(SCORES)
                .isNotEqualTo(RegionScores.of(List.of(new double[] {0.1, 2}, new double[] {1.0 / 3}, new double[0])));
    }

    @Test
    void filesOfOtherThingsAreRefused() {
        var features = Features.of(new Matrix(1, new float[] {1})).bytes();

        assertThatThrownBy(() -> RegionScores.read(features))
                .isInstanceOf(IOException.class)
                .hasMessage("not a file of scores of regions: it has [embedding]");
    }

    @Test
    void countsThatAreNotThoseOfTheScoresAreRefused() {
        assertThatThrownBy(() -> RegionScores.read(file(2, 2)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("image 1 has 2");
        assertThatThrownBy(() -> RegionScores.read(file(-1, 2)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("image 0 has -1");
        assertThatThrownBy(() -> RegionScores.read(file(1, 1)))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("1 are of no image");
    }

    /** Three scores for two images with that many regions. */
    private static byte[] file(int first, int second) {
        var counts = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        counts.putInt(first).putInt(second).flip();
        var tensors = Map.of(
                "counts", new Tensor(Dtype.I32, List.of(2L), counts),
                "scores", new Tensor(Dtype.F64, List.of(3L), ByteBuffer.allocate(24)));
        return new Safetensors(tensors, Map.of()).bytes();
    }
}
