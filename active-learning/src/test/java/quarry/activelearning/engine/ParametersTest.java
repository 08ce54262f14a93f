package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.weights.Dtype;
import quarry.activelearning.weights.Tensor;

class ParametersTest {

    private static final Layout LAYOUT =
            new Layout().convolution("conv", 3, 8, 3).batchNorm("bn", 8).linear("linear", 8, 2);

    @Test
    void weightsAndBiasesStartUniformWithinOneOverTheRootOfTheFanIn() {
        try (var parameters =
                Parameters.fresh(new Layout().convolution("conv", 16, 64, 3).linear("l", 100, 50), 7)) {
            var convolution = parameters.get("conv.weight").toFloatArray();
            double bound = 1 / Math.sqrt(16 * 9);
            double square = 0;
            for (float number : convolution) {
                assertThat((double) Math.abs(number)).isLessThanOrEqualTo(bound);
                square += number * number;
            }

            // a uniform variable has a third of its squared bound as variance
            assertThat(square / convolution.length).isBetween(0.95 * bound * bound / 3, 1.05 * bound * bound / 3);
            assertThat(parameters.get("l.bias").abs().max().getFloat()).isBetween(0.08f, 0.1f);
        }
    }

    @Test
    void anArrayMayBeginInAnotherWay() {
        var layout = new Layout()
                .biasedConvolution("conv", 16, 64, 3, Start.normal(0.1), Start.constant(2))
                .vector("scale", 3, Start.constant(20))
                .fixed("kernel", new Shape(2, 2), Start.uniform(1));
        try (var parameters = Parameters.fresh(layout, 7)) {
            var weight = parameters.get("conv.weight");
            assertThat((double) weight.mean().getFloat()).isBetween(-0.005, 0.005);
            assertThat((double) weight.square().mean().getFloat()).isBetween(0.0095, 0.0105);
            assertThat(parameters.get("conv.bias").toFloatArray()).containsOnly(2);
            assertThat(parameters.get("scale").toFloatArray()).containsOnly(20);
            assertThat(parameters.trained()).containsOnlyKeys("conv.weight", "conv.bias", "scale");
            assertThat(layout.trainedNumbers()).isEqualTo(16 * 64 * 9 + 64 + 3);
        }
    }

    @Test
    void batchNormStartsAsTheIdentity() {
        try (var parameters = Parameters.fresh(LAYOUT, 7)) {
            assertThat(parameters.get("bn.weight").toFloatArray()).containsOnly(1);
            assertThat(parameters.get("bn.bias").toFloatArray()).containsOnly(0);
            assertThat(parameters.get("bn.running_mean").toFloatArray()).containsOnly(0);
            assertThat(parameters.get("bn.running_var").toFloatArray()).containsOnly(1);
            parameters.countStep();
            parameters.countStep();
            assertThat(parameters.get("bn.num_batches_tracked").toLongArray()).containsExactly(2);
        }
    }

    @Test
    void theSeedAndTheNameDecideTheFirstNumbers() {
        try (var one = Parameters.fresh(LAYOUT, 7);
                var same = Parameters.fresh(LAYOUT, 7);
                var other = Parameters.fresh(LAYOUT, 8);
                var larger = Parameters.fresh(new Layout().linear("first", 2, 2).linear("linear", 8, 2), 7)) {
            var numbers = one.get("linear.weight").toFloatArray();

            assertThat(same.get("linear.weight").toFloatArray()).isEqualTo(numbers);
            assertThat(larger.get("linear.weight").toFloatArray()).isEqualTo(numbers);
            assertThat(other.get("linear.weight").toFloatArray()).isNotEqualTo(numbers);
        }
    }

    @Test
    void numbersGoOutAndInWithoutChange() throws IOException {
        try (var one = Parameters.fresh(LAYOUT, 7);
                var copy = Parameters.of(LAYOUT, one.tensors())) {
            one.tensors().forEach((name, tensor) -> {
                assertThat(copy.tensors().get(name).bytes()).isEqualTo(tensor.bytes());
                assertThat(copy.tensors().get(name).shape()).isEqualTo(tensor.shape());
            });
        }
    }

    @Test
    void missingAndUnknownNamesAreListed() {
        try (var one = Parameters.fresh(LAYOUT, 7)) {
            var tensors = new LinkedHashMap<>(one.tensors());
            tensors.remove("bn.bias");
            tensors.put("head.weight", Tensor.of(new float[1], 1));

            assertThatThrownBy(() -> Parameters.of(LAYOUT, tensors))
                    .isInstanceOf(IOException.class)
                    .hasMessage("weights of another network: 7 fit, missing [bn.bias], unknown [head.weight]");
        }
    }

    @Test
    void anotherShapeOrTypeIsNamed() {
        try (var one = Parameters.fresh(LAYOUT, 7)) {
            var sevenClasses = new LinkedHashMap<>(one.tensors());
            sevenClasses.put("linear.bias", Tensor.of(new float[7], 7));
            assertThatThrownBy(() -> Parameters.of(LAYOUT, sevenClasses))
                    .isInstanceOf(IOException.class)
                    .hasMessageEndingWith("linear.bias should be F32 (2), but is F32 (7)");

            var doubles = new LinkedHashMap<>(one.tensors());
            doubles.put("linear.bias", new Tensor(Dtype.F64, List.of(2L), ByteBuffer.allocate(16)));
            assertThatThrownBy(() -> Parameters.of(LAYOUT, doubles))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("linear.bias should be F32 (2), but is F64");
        }
    }

    @Test
    void onRequestAFileGivesWhatItHas() {
        try (var trained = Parameters.fresh(LAYOUT, 7);
                var fresh = Parameters.fresh(LAYOUT, 8)) {
            // Given
            var tensors = new LinkedHashMap<>(trained.tensors());
            tensors.remove("linear.weight");
            tensors.put("linear.bias", Tensor.of(new float[7], 7));
            tensors.put("head.weight", Tensor.of(new float[1], 1));

            // When
            var report = LoadReport.of(LAYOUT, tensors);
            try (var partly = Parameters.partly(LAYOUT, tensors, 8)) {

                // Then
                var numbers = partly.tensors();
                assertThat(numbers.get("conv.weight").bytes())
                        .isEqualTo(trained.tensors().get("conv.weight").bytes());
                for (var name : List.of("linear.weight", "linear.bias")) {
                    assertThat(numbers.get(name).bytes())
                            .isEqualTo(fresh.tensors().get(name).bytes());
                }
            }
            assertThat(report.complete()).isFalse();
            assertThat(report.loaded()).hasSize(6).contains("bn.num_batches_tracked");
            assertThat(report)
                    .hasToString("6 fit, missing [linear.weight], unknown [head.weight], "
                            + "linear.bias should be F32 (2), but is F32 (7)");
        }
    }
}
