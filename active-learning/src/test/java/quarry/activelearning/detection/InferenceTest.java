package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final int NUMBERS = 4 + 3;

    private final Inference inference = new Inference(Priors.SIX, 2);

    @Test
    void likelyBoxesAreDecodedAndTheRestIsBackground() {
        // Given
        var output = background(2);
        answer(output, 0, 1, new double[] {1, -1, 0.5, -0.5}, Math.log(1), Math.log(2), Math.log(1));
        answer(output, 1, 5, new double[4], Math.log(1), Math.log(2), Math.log(7));

        // When
        var objects = inference.objects(output);

        // Then
        assertThat(objects).hasSize(2);
        assertThat(objects.get(0)).extracting(Detected::classIndex).containsExactly(0, 1);
        assertThat(objects.get(0).get(0).score()).isEqualTo(0.5, within(1e-6));
        assertThat(objects.get(0).get(1).score()).isEqualTo(0.25, within(1e-6));
        assertThat(objects.get(0).get(0).box())
                .isEqualTo(
                        BoxCoding.decode(1, -1, 0.5, -0.5, Priors.SIX.priors().get(1)));
        assertThat(objects.get(1)).extracting(Detected::classIndex).containsExactly(1, 0);
        assertThat(objects.get(1).get(0).box()).isEqualTo(new Box(0, 0, 1, 1));
    }

    @Test
    void aScoreMustBeMoreThanAHundredth() {
        var output = background(1);
        answer(output, 0, 0, new double[4], Math.log(0.5), Math.log(0.489), Math.log(0.011));
        answer(output, 0, 3, new double[4], Math.log(0.5), Math.log(0.491), Math.log(0.009));

        assertThat(inference.objects(output).get(0))
                .extracting(Detected::classIndex)
                .containsExactly(0, 0, 1);
    }

    @Test
    void ofBoxesOfOneClassThatOverlapOnlyTheBestIsKept() {
        // Given a prior in the middle that is moved onto the first one
        var output = background(1);
        answer(output, 0, 0, new double[4], 0, 5, -9);
        answer(output, 0, 4, new double[] {-5, -5, 0, 0}, 0, 4, -9);
        answer(output, 0, 3, new double[4], 0, 3, -9);

        assertThat(inference.objects(output).get(0))
                .extracting(Detected::box)
                .containsExactly(Priors.SIX.boxes().get(0), Priors.SIX.boxes().get(3));
    }

    @Test
    void anImageHasNoMoreThanTwoHundredObjects() {
        // Given more priors than that which do not overlap, all of them likely for both classes
        var priors = PriorBoxes.of(
                IntStream.range(0, 300).mapToObj(i -> new Prior(i, 0.5, 0.5, 1)).toList());
        var random = new SplittableRandom(1);
        var output = new float[300 * NUMBERS];
        for (int i = 0; i < 300; i++) {
            output[i * NUMBERS + 5] = (float) random.nextDouble();
            output[i * NUMBERS + 6] = (float) random.nextDouble();
        }

        var objects = new Inference(priors, 2).objects(output).get(0);

        assertThat(objects).hasSize(200);
        assertThat(objects).extracting(Detected::score).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(objects).extracting(Detected::classIndex).contains(0, 1);
    }

    @Test
    void noImagesHaveNoObjects() {
        assertThat(inference.objects(new float[0])).isEqualTo(List.of());
    }

    /** So many images on which nothing is seen. */
    private static float[] background(int images) {
        var output = new float[images * Priors.SIX.size() * NUMBERS];
        for (int place = 4; place < output.length; place += NUMBERS) {
            output[place] = 20;
        }
        return output;
    }

    private static void answer(float[] output, int image, int prior, double[] way, double... scores) {
        int place = (image * Priors.SIX.size() + prior) * NUMBERS;
        for (int i = 0; i < 4; i++) {
            output[place + i] = (float) way[i];
        }
        for (int i = 0; i < 3; i++) {
            output[place + 4 + i] = (float) scores[i];
        }
    }
}
