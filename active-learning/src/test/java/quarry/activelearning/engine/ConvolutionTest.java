package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On every machine that the tests run on: whatever the engine uses for convolutions, the numbers are right. */
class ConvolutionTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 6, 8, 12, 16, 17, 19, 24, 32, 64})
    void theEngineComesToPlainSums(int in) {
        Torch.useThreads(1);
        var convolutions = IntStream.of(3, 8, 12, 16, 19, 24, 32, 64).boxed().flatMap(out -> IntStream.of(4, 8, 15)
                .boxed()
                .flatMap(side -> Stream.of(
                        new Convolution(in, out, side, 3, 1, 1),
                        new Convolution(in, out, side, 3, 2, 1),
                        new Convolution(in, out, side, 3, 1, 2),
                        new Convolution(in, out, side, 1, 1, 1),
                        new Convolution(in, out, side, 1, 2, 1),
                        new Convolution(in, out, side, 7, 1, 1))));

        assertThat(convolutions.filter(convolution -> !convolution.isRight())).isEmpty();
    }

    @Test
    void plainSumsAreThoseOfTheDefinition() {
        // an image of one channel, 1 2 / 3 4, a kernel of one weight, twice as large at every place
        var sums = new PlainSums(
                new Convolution(1, 1, 2, 1, 1, 1), new float[] {1, 2, 3, 4, 5, 6, 7, 8}, new float[] {2}, new float[] {
                    1, 0, 0, 0, 0, 0, 0, 1
                });

        assertThat(sums.answer()).containsExactly(2, 4, 6, 8, 10, 12, 14, 16);
        assertThat(sums.imageGradient()).containsExactly(2, 0, 0, 0, 0, 0, 0, 2);
        assertThat(sums.weightGradient()).containsExactly(9);
    }
}
