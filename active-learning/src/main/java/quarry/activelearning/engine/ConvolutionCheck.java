package quarry.activelearning.engine;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries convolutions of the kinds that networks have, with channels that do and do not fill a vector. */
final class ConvolutionCheck {

    private static final int SIDE = 6;
    private static final int[] CHANNELS = {3, 8, 12, 24};

    private ConvolutionCheck() {}

    /** Whether the engine gets all of them right on this machine; takes some milliseconds. */
    static boolean passes() {
        return samples().allMatch(Convolution::isRight);
    }

    private static Stream<Convolution> samples() {
        return IntStream.of(CHANNELS).boxed().flatMap(in -> IntStream.of(CHANNELS)
                .boxed()
                .flatMap(out -> Stream.of(
                        new Convolution(in, out, SIDE, 3, 1, 1),
                        new Convolution(in, out, SIDE, 3, 2, 1),
                        new Convolution(in, out, SIDE, 3, 1, 2),
                        new Convolution(in, out, SIDE, 1, 1, 1))));
    }
}
