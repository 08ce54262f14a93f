package quarry.activelearning.classification;

import java.util.SplittableRandom;
import quarry.activelearning.image.RgbImage;

/**
 * Which part of an image is seen: shifted by up to four pixels each way, and mirrored or not. What lies outside is 0
 * before normalising. The same as padding by four, cropping at random, and flipping with probability one half.
 */
record Window(int right, int down, boolean mirrored) {

    static final Window WHOLE = new Window(0, 0, false);

    private static final int REACH = 4;

    static Window random(SplittableRandom random) {
        int right = random.nextInt(-REACH, REACH + 1);
        int down = random.nextInt(-REACH, REACH + 1);
        return new Window(right, down, random.nextBoolean());
    }

    int at(RgbImage image, int channel, int y, int x) {
        int column = (mirrored ? image.width() - 1 - x : x) + right;
        int row = y + down;
        boolean inside = column >= 0 && column < image.width() && row >= 0 && row < image.height();
        return inside ? image.at(channel, row, column) : 0;
    }
}
