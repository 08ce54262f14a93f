package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;

class DistortionTest {

    private static final int DRAWS = 400;

    @Test
    void numbersStayThoseOfAnImage() throws UnreadableImageException {
        for (int seed = 0; seed < DRAWS; seed++) {
            for (var plane : planes(distorted(seed))) {
                for (float number : plane) {
                    assertThat(number).isBetween(0f, 255f);
                }
            }
        }
    }

    @Test
    void someImagesStayAsTheyAreAndMostDoNot() throws UnreadableImageException {
        var plain = planes(Photo.of(picture()));
        int unchanged = 0;
        for (int seed = 0; seed < DRAWS; seed++) {
            unchanged += planes(distorted(seed)).equals(plain) ? 1 : 0;
        }

        // no brightness, contrast, saturation or hue, and the colours not or by chance in the same order: 1/16 * 7/12
        assertThat(unchanged).isBetween(4, 30);
    }

    @Test
    void coloursComeInAllOrders() throws UnreadableImageException {
        Set<List<Integer>> orders = new HashSet<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            var photo = distorted(seed);
            var values = new float[] {photo.at(0, 0, 0), photo.at(1, 0, 0), photo.at(2, 0, 0)};
            orders.add(Arrays.asList(rank(values, 0), rank(values, 1), rank(values, 2)));
        }

        assertThat(orders).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void theSameSeedDistortsTheSame() throws UnreadableImageException {
        assertThat(planes(distorted(7))).isEqualTo(planes(distorted(7)));
    }

    private static int rank(float[] values, int index) {
        int smaller = 0;
        for (float value : values) {
            smaller += value < values[index] ? 1 : 0;
        }
        return smaller;
    }

    private static Photo distorted(long seed) throws UnreadableImageException {
        return new Distortion(new SplittableRandom(seed)).apply(Photo.of(picture()));
    }

    private static List<List<Float>> planes(Photo photo) {
        return List.of(list(photo.plane(0)), list(photo.plane(1)), list(photo.plane(2)));
    }

    private static List<Float> list(float[] numbers) {
        var list = new ArrayList<Float>();
        for (float number : numbers) {
            list.add(number);
        }
        return list;
    }

    /** Orange, black, white, grey. */
    private static RgbImage picture() throws UnreadableImageException {
        return ImageDecoder.decode(Drawn.png(2, 2, 0xff8010, 0x000000, 0xffffff, 0x606060));
    }
}
