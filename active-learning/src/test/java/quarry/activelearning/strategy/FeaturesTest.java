package quarry.activelearning.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

class FeaturesTest {

    @Test
    void aFileGivesBackWhatWasWritten() throws IOException {
        var gradient = StrategyContract.features(5, 1);
        var embedding = Features.of(gradient.embedding());
        var nothing = Features.of(Matrix.empty(4));

        assertThat(Features.read(gradient.bytes())).isEqualTo(gradient);
        assertThat(Features.read(embedding.bytes())).isEqualTo(embedding);
        assertThat(Features.read(nothing.bytes())).isEqualTo(nothing);
        assertThat(gradient.bytes()).isEqualTo(gradient.bytes());
    }

    @Test
    void otherFilesAreRefused() {
        var bytes = StrategyContract.features(5, 1).bytes();
        var weights = new Safetensors(Map.of("conv1.weight", Tensor.of(new float[1], 1)), Map.of()).bytes();
        var flat = new Safetensors(Map.of("embedding", Tensor.of(new float[1], 1)), Map.of()).bytes();

        for (var file : List.of(Arrays.copyOf(bytes, bytes.length - 1), weights, flat, new byte[3])) {
            assertThatThrownBy(() -> Features.read(file)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void rowsAreChosenInBothParts() {
        var features = StrategyContract.features(5, 1);

        var chosen = features.rows(new int[] {4, 1});

        assertThat(chosen.embedding()).isEqualTo(features.embedding().rows(new int[] {4, 1}));
        assertThat(chosen.residual()).isEqualTo(features.residual().rows(new int[] {4, 1}));
        assertThat(Features.of(features.embedding())
                        .rows(new int[] {0})
                        .residual()
                        .columns())
                .isZero();
    }

    @Test
    void bothPartsHaveARowForEachImage() {
        assertThatThrownBy(() -> new Features(StrategyContract.matrix(2, 3, 1), StrategyContract.matrix(3, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 embeddings but 3 residuals");
    }
}
