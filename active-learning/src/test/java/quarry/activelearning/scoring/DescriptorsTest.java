package quarry.activelearning.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.training.Pictures;

class DescriptorsTest {

    @Test
    void aDescriptorIsASmallPictureOfThePicture() throws UnreadableImageException {
        // Given: red on the left, blue on the right
        var image = new BufferedImage(32, 16, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 32; x++) {
                image.setRGB(x, y, (x < 16 ? Color.RED : Color.BLUE).getRGB());
            }
        }

        // When
        var numbers = Descriptors.of(Pictures.file(image, "png"));

        // Then
        assertThat(numbers).hasSize(Descriptors.SIZE).hasSize(192);
        assertThat(numbers[0]).isEqualTo(1);
        assertThat(numbers[7]).isZero();
        assertThat(numbers[64]).isZero();
        assertThat(numbers[128]).isZero();
        assertThat(numbers[191]).isEqualTo(1);
    }

    @Test
    void picturesOfOneKindAreNearer() throws UnreadableImageException {
        var high = Descriptors.of(Pictures.png(0, 1));

        assertThat(distance(high, Descriptors.of(Pictures.png(2, 1))))
                .isLessThan(distance(high, Descriptors.of(Pictures.png(1, 1))) / 4);
    }

    @Test
    void whatIsNoImageIsRefused() {
        assertThatThrownBy(() -> Descriptors.of("no image".getBytes(UTF_8)))
                .isInstanceOf(UnreadableImageException.class);
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
