package quarry.activelearning.segmentation;

import java.util.function.IntBinaryOperator;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;

/** Pictures from formulas. */
final class Patterns {

    private Patterns() {}

    static RgbImage image(int width, int height, IntBinaryOperator colourAt) throws UnreadableImageException {
        return ImageDecoder.decode(Pngs.colours(width, height, colourAt));
    }

    /** Blocks of different colours with a texture on them. */
    static RgbImage blocks(int width, int height) throws UnreadableImageException {
        return image(width, height, (y, x) -> {
            int red = (x / 5 * 37 + y / 4 * 91) % 200 + x * y % 17;
            int green = (x / 9 * 53 + y / 7 * 29) % 220 + (x + y) % 11;
            int blue = (x * x + 3 * y) % 240;
            return red << 16 | green << 8 | blue;
        });
    }
}
