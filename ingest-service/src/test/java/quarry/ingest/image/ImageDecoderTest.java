package quarry.ingest.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.ingest.Pictures;

class ImageDecoderTest {

    private static final int WIDTH_IN_HEADER = 16;
    private static final int IHDR = 12;
    private static final int IHDR_LENGTH = 17;

    private final ImageDecoder decoder = new ImageDecoder(10_000);

    @ParameterizedTest
    @CsvSource({"png, png", "jpg, jpeg", "gif, gif", "bmp, bmp"})
    void formatAndSizeAreFound(String written, String found) throws NotAnImageException {
        // When
        var facts = decoder.decode(Pictures.picture(written, 90, 70, 1));

        // Then
        assertThat(facts).isEqualTo(new ImageFacts(found, 90, 70));
    }

    @ParameterizedTest
    @CsvSource({
        "png, 1",
        "png, 12",
        "png, 100",
        "png, 1000",
        "jpg, 1",
        "jpg, 50",
        "jpg, 1000",
        "gif, 1",
        "gif, 2",
        "gif, 1000",
        "bmp, 3",
        "bmp, 1000"
    })
    void aTruncatedFileIsRefused(String format, int missing) {
        // Given
        var file = Pictures.cut(Pictures.picture(format, 90, 70, 1), missing);

        // Then
        assertThatExceptionOfType(NotAnImageException.class).isThrownBy(() -> decoder.decode(file));
    }

    @Test
    void aFileThatIsNoImageIsRefused() {
        // Given
        var text = "name,entropy_value\r\n".getBytes(StandardCharsets.UTF_8);

        // Then
        assertThatExceptionOfType(NotAnImageException.class)
                .isThrownBy(() -> decoder.decode(text))
                .withMessage("not an image; accepted are PNG, JPEG, BMP and GIF");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(NotAnImageException.class).isThrownBy(() -> decoder.decode(new byte[0]));
    }

    @Test
    void anImageOfAsManyPixelsAsAllowedPasses() throws NotAnImageException {
        assertThat(decoder.decode(Pictures.picture("png", 100, 100, 1)).width()).isEqualTo(100);
    }

    @Test
    void anImageOfMorePixelsThanAllowedIsRefused() {
        assertThatExceptionOfType(NotAnImageException.class)
                .isThrownBy(() -> decoder.decode(Pictures.picture("png", 100, 101, 1)))
                .withMessage("the image has 100 x 101 pixels, more than the allowed 10000");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 65_536})
    void aHeaderThatPromisesGigabytesIsRefusedByItsWords(int side) {
        // Given
        var png = Pictures.png(1);
        var buffer = ByteBuffer.wrap(png);
        buffer.putInt(WIDTH_IN_HEADER, side).putInt(WIDTH_IN_HEADER + Integer.BYTES, side);
        var checkSum = new CRC32();
        checkSum.update(png, IHDR, IHDR_LENGTH);
        buffer.putInt(IHDR + IHDR_LENGTH, (int) checkSum.getValue());

        // Then
        assertThatExceptionOfType(NotAnImageException.class)
                .isThrownBy(() -> decoder.decode(png))
                .withMessageContaining("more than the allowed 10000");
    }

    @Test
    void aDamagedPngIsRefused() {
        // Given
        var png = Pictures.png(1);
        png[png.length / 2] ^= 1;

        // Then
        assertThatExceptionOfType(NotAnImageException.class).isThrownBy(() -> decoder.decode(png));
    }
}
