package quarry.activelearning.segmentation;

import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.image.RgbImage;

/**
 * Cuts images into tiles of one size, the fewest that cover all of it, spread evenly. The cells of the loss head then
 * cover as much of the scene as when it was trained, whatever the size of the image. Where tiles overlap, pixels count
 * once for each; a tile that is larger than the image is filled with its mirror image.
 */
final class Tiles {

    private Tiles() {}

    static List<View> of(RgbImage image, Size tile) {
        return starts(image.height(), tile.height())
                .boxed()
                .flatMap(top -> starts(image.width(), tile.width())
                        .mapToObj(left -> new View(image, new Window(top, left, tile.height(), tile.width(), false))))
                .toList();
    }

    private static IntStream starts(int length, int tile) {
        int count = (length + tile - 1) / tile;
        return IntStream.range(0, count).map(i -> count == 1 ? 0 : i * (length - tile) / (count - 1));
    }
}
