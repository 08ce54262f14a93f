package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;

class PixelsTest {

    private static final Offset<Float> CLOSE = within(1e-4f);

    /** Reds 0, 100, 200, 40; all green 117; blues 104, 104, 104, 204. */
    private static final byte[] FILE = Drawn.png(2, 2, 0x007568, 0x647568, 0xc87568, 0x2875cc);

    @Test
    void theMeanColourIsTakenAwayAndNothingScaled() throws UnreadableImageException {
        assertThat(seen(2, ChannelOrder.RGB, Window.whole(2, 2)))
                .containsExactly(-123, -23, 77, -83, 0, 0, 0, 0, 0, 0, 0, 100);
    }

    @Test
    void theColoursMayComeInTheOtherOrder() throws UnreadableImageException {
        assertThat(seen(2, ChannelOrder.BGR, Window.whole(2, 2)))
                .containsExactly(0, 0, 0, 100, 0, 0, 0, 0, -123, -23, 77, -83);
    }

    @Test
    void whatLiesBetweenPixelsIsLinear() throws UnreadableImageException {
        // the middles of 4 pixels over 2 are at -0.25 (cut to 0), 0.25, 0.75 and 1.25 (cut to 1)
        var red = Arrays.copyOf(seen(4, ChannelOrder.RGB, Window.whole(2, 2)), 16);

        assertThat(red)
                .containsExactly(
                        new float[] {
                            -123, -98, -48, -23, //
                            -73, -64.25f, -46.75f, -38, //
                            27, 3.25f, -44.25f, -68, //
                            77, 37, -43, -83
                        },
                        CLOSE);
    }

    @Test
    void aSmallerSizeTakesWhatIsBetweenTheMiddlePixels() throws UnreadableImageException {
        assertThat(seen(1, ChannelOrder.RGB, Window.whole(2, 2))).containsExactly(new float[] {-38, 0, 25}, CLOSE);
    }

    @Test
    void aMirrorExchangesLeftAndRight() throws UnreadableImageException {
        assertThat(seen(2, ChannelOrder.RGB, Window.whole(2, 2).inMirror())).startsWith(-23, -123, -83, 77);
    }

    @Test
    void outsideOfTheImageIsTheMeanColour() throws UnreadableImageException {
        assertThat(seen(3, ChannelOrder.RGB, Window.whole(2, 2).part(-1, 0, 3, 3)))
                .startsWith(0, -123, -23, 0, 77, -83, 0, 0, 0);
    }

    private static float[] seen(int side, ChannelOrder order, Window window) throws UnreadableImageException {
        var pixels = new Pixels(side, order);
        var numbers = new float[pixels.size()];
        pixels.write(Photo.of(ImageDecoder.decode(FILE)), window, numbers, 0);
        return numbers;
    }
}
