package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The numbers were computed apart, in 64-bit floats. */
class BoxCodingTest {

    private static final Offset<Double> CLOSE = within(1e-6);
    private static final Prior PRIOR = new Prior(0.5, 0.5, 0.2, 0.4);

    @Test
    void aBoxIsEncodedAsDocumented() {
        assertThat(BoxCoding.encode(new Box(0.35, 0.25, 0.65, 0.85), PRIOR))
                .containsExactly(new double[] {0, 1.25, 2.027326, 2.027326}, CLOSE);
        assertThat(BoxCoding.encode(
                        new Box(0.05, 0.05, 0.45, 0.55), Priors.SIX.priors().get(0)))
                .containsExactly(new double[] {0, 1, -1.115718, 0}, CLOSE);
        assertThat(BoxCoding.encode(
                        new Box(0.6, 0.6, 0.7, 0.72), Priors.SIX.priors().get(3)))
                .containsExactly(new double[] {-2, -1.8, -8.04719, -7.135582}, CLOSE);
    }

    @Test
    void aBoxIsDecodedAsDocumented() {
        same(BoxCoding.decode(1, -1, 0.5, -0.5, PRIOR), new Box(0.409483, 0.279033, 0.630517, 0.640967));
        same(BoxCoding.decode(0, 0, 0, 0, PRIOR), PRIOR.box());
    }

    @Test
    void decodingUndoesEncoding() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            var box = Box.around(random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
            var code = BoxCoding.encode(box, PRIOR);

            same(BoxCoding.decode(code[0], code[1], code[2], code[3], PRIOR), box);
        }
    }

    private static void same(Box actual, Box expected) {
        assertThat(new double[] {actual.x0(), actual.y0(), actual.x1(), actual.y1()})
                .containsExactly(new double[] {expected.x0(), expected.y0(), expected.x1(), expected.y1()}, CLOSE);
    }
}
