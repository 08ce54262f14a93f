package quarry.activelearning.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import quarry.activelearning.training.Pictures;

class ImageDecoderTest {

    @Test
    void coloursComeAsRedGreenAndBluePlanes() throws UnreadableImageException {
        var image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, new Color(10, 20, 30).getRGB());

        var decoded = ImageDecoder.decode(Pictures.file(image, "png"));

        assertThat(decoded.width()).isEqualTo(3);
        assertThat(decoded.height()).isEqualTo(2);
        assertThat(new int[] {decoded.at(0, 1, 2), decoded.at(1, 1, 2), decoded.at(2, 1, 2)})
                .containsExactly(10, 20, 30);
        assertThat(decoded.at(0, 0, 0)).isZero();
    }

    @Test
    void greyKeepsItsValueInAllThreePlanes() throws UnreadableImageException {
        var image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 128);

        var decoded = ImageDecoder.decode(Pictures.file(image, "png"));

        for (int channel = 0; channel < RgbImage.CHANNELS; channel++) {
            assertThat(decoded.at(channel, 0, 0)).isEqualTo(128);
            assertThat(decoded.at(channel, 0, 1)).isZero();
        }
    }

    @Test
    void sixteenBitsOfGreyLoseTheLowerEight() throws UnreadableImageException {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x8042);

        assertThat(ImageDecoder.decode(Pictures.file(image, "png")).at(1, 0, 0)).isEqualTo(0x80);
    }

    @Test
    void aPaletteAndTransparencyAreResolved() throws UnreadableImageException {
        var palette = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_INDEXED);
        palette.setRGB(0, 0, Color.RED.getRGB());
        var transparent = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        transparent.setRGB(0, 0, 0x80ff0000);

        for (var image : new BufferedImage[] {palette, transparent}) {
            var decoded = ImageDecoder.decode(Pictures.file(image, "png"));
            assertThat(new int[] {decoded.at(0, 0, 0), decoded.at(1, 0, 0), decoded.at(2, 0, 0)})
                    .containsExactly(255, 0, 0);
        }
    }

    @Test
    void jpegIsReadToo() throws UnreadableImageException {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);

        assertThat(ImageDecoder.decode(Pictures.file(image, "jpg")).at(0, 3, 3)).isLessThan(4);
    }

    @Test
    void bytesThatAreNoImageAreRefused() {
        for (var bytes : new byte[][] {{}, "hello".getBytes(UTF_8), {(byte) 0x89, 'P', 'N', 'G'}}) {
            assertThatThrownBy(() -> ImageDecoder.decode(bytes))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessage("not an image of a known format");
        }
    }

    @Test
    void aTruncatedImageIsRefusedWithAReason() {
        var whole = Pictures.png(0, 1);

        assertThatThrownBy(() -> ImageDecoder.decode(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("cannot be decoded");
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreDecoded() {
        assertThatThrownBy(() -> ImageDecoder.decode(pngHeader(60_000, 60_000)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("too large: 60000 x 60000");
    }

    @Test
    void damagedBytesNeverEndInAnythingButAnAnswer() {
        var whole = Pictures.png(0, 1);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                assertThat(ImageDecoder.decode(damaged).width()).isPositive();
            } catch (UnreadableImageException expected) {
                assertThat(expected.getMessage()).isNotBlank().doesNotEndWith("null");
            }
        }
    }

    /** The first chunk of a PNG that claims this size. */
    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.flip());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk.rewind())
                .putInt((int) crc.getValue())
                .array();
    }
}
