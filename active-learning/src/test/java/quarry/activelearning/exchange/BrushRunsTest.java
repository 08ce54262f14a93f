package quarry.activelearning.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.PixelRuns;

class BrushRunsTest {

    private static final ImageSize SIZE = new ImageSize(3, 2);
    // 24 values of 8 bits, lengths of 2, 4, 6 and 8 bits
    private static final String HEAD = bits(24, 32) + bits(7, 5) + bits(1, 4) + bits(3, 4) + bits(5, 4) + bits(7, 4);

    @Test
    void repeatedAndSingleValuesAreReadAndAPixelIsInsideIfItsAlphaIsNotZero() {
        // given two black pixels, one of four values, one red pixel without alpha, two white ones
        var stream = HEAD
                + "1" + bits(1, 2) + bits(7, 4) + bits(0, 8)
                + "0" + bits(0, 2) + bits(3, 2) + bits(1, 8) + bits(2, 8) + bits(3, 8) + bits(4, 8)
                + "0" + bits(0, 2) + bits(3, 2) + bits(255, 8) + bits(0, 8) + bits(0, 8) + bits(0, 8)
                + "1" + bits(2, 2) + bits(7, 6) + bits(255, 8);

        var runs = BrushRuns.read(bytes(stream), SIZE);

        // ..# / .##, down the columns
        assertThat(runs).isEqualTo(PixelRuns.of(3, 2, new int[] {3, 3}));
    }

    @Test
    void anotherNumberOfValuesTooManyAndTooFewAreRefused() {
        assertThatThrownBy(() -> BrushRuns.read(bytes(HEAD), new ImageSize(3, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rle has 24 values instead of 36");
        assertThatThrownBy(() -> BrushRuns.read(bytes(HEAD + "1" + bits(3, 2) + bits(255, 8) + bits(0, 8)), SIZE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rle has more values than it says");
        assertThatThrownBy(() -> BrushRuns.read(bytes(HEAD), SIZE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rle is cut off");
    }

    private static String bits(int number, int count) {
        var digits = Integer.toBinaryString(number);
        return "0".repeat(count - digits.length()) + digits;
    }

    private static byte[] bytes(String bits) {
        var whole = bits + "0".repeat((8 - bits.length() % 8) % 8);
        var bytes = new byte[whole.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = new BigInteger(whole.substring(8 * i, 8 * i + 8), 2).byteValue();
        }
        return bytes;
    }
}
