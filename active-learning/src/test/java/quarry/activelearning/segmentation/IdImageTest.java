package quarry.activelearning.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.training.Pictures;

class IdImageTest {

    @Test
    void greyIsReadAsItIsStored() throws UnreadableImageException {
        var ids = IdImage.read(Pngs.grey(3, 2, (y, x) -> 100 * y + x));

        assertThat(ids.width()).isEqualTo(3);
        assertThat(ids.height()).isEqualTo(2);
        assertThat(ids.at(0, 2)).isEqualTo(2);
        assertThat(ids.at(1, 1)).isEqualTo(101);
    }

    @Test
    void sixteenBitsKeepAllOfThem() throws UnreadableImageException {
        assertThat(IdImage.read(Pngs.deepGrey(2, 1, (y, x) -> 26_001 + x)).at(0, 1))
                .isEqualTo(26_002);
        assertThat(IdImage.read(Pngs.deepGrey(1, 1, (y, x) -> 65_535)).at(0, 0)).isEqualTo(65_535);
    }

    @Test
    void ofAPaletteTheIndexCounts() throws UnreadableImageException {
        var ids = IdImage.read(Pngs.palette(256, 1, (y, x) -> x));

        for (int x = 0; x < 256; x++) {
            assertThat(ids.at(0, x)).isEqualTo(x);
        }
    }

    @Test
    void aBitIsANumberToo() throws UnreadableImageException {
        var ids = IdImage.read(Pngs.blackAndWhite(9, 1, (y, x) -> x % 2));

        assertThat(ids.at(0, 7)).isOne();
        assertThat(ids.at(0, 8)).isZero();
    }

    @Test
    void coloursAreNoIds() {
        var picture = Pngs.colours(2, 2, (y, x) -> 0x123456);

        assertThatThrownBy(() -> IdImage.read(picture))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessage("has 3 samples a pixel; ids are one: grey or a palette");
    }

    @Test
    void whatIsNoPngIsRefusedWithAReason() {
        var jpeg = Pictures.file(new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY), "jpg");
        var whole = Pngs.grey(50, 50, (y, x) -> x * y % 251);
        for (var bytes : new byte[][] {{}, "hello".getBytes(UTF_8), jpeg, Arrays.copyOf(whole, whole.length / 2)}) {
            assertThatThrownBy(() -> IdImage.read(bytes))
                    .isInstanceOf(UnreadableImageException.class)
                    .hasMessageStartingWith("cannot be decoded as a PNG: ");
        }
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreDecoded() {
        assertThatThrownBy(() -> IdImage.read(header(60_000, 60_000)))
                .isInstanceOf(UnreadableImageException.class)
                .hasMessageStartingWith("too large: 60000 x 60000");
    }

    @Test
    void damagedBytesNeverEndInAnythingButAnAnswer() {
        var whole = Pngs.palette(30, 20, (y, x) -> x * y % 19);
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                assertThat(IdImage.read(damaged).width()).isPositive();
            } catch (UnreadableImageException expected) {
                assertThat(expected.getMessage()).isNotBlank().doesNotEndWith("null");
            }
        }
    }

    /** The first chunk of a grey PNG that claims this size. */
    private static byte[] header(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .flip();
        var crc = new CRC32();
        crc.update(chunk);
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk.rewind())
                .putInt((int) crc.getValue())
                .array();
    }
}
