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

    /**
     * The part of a tile that no other tile has farther from its edges: where two overlap, each has half of what is common.
     * These parts of all tiles make up the image.
     *
     * @param window one of the tiles of an image of that size, or larger than it
     */
    static Window own(Size image, Window window) {
        var rows = own(image.height(), window.top(), window.height());
        var columns = own(image.width(), window.left(), window.width());
        return new Window(rows.from(), columns.from(), rows.length(), columns.length(), false);
    }

    private record Part(int from, int length) {}

    private static Part own(int length, int start, int tile) {
        var starts = starts(length, tile).boxed().toList();
        int index = starts.indexOf(start);
        int from = index == 0 ? 0 : border(starts.get(index - 1), tile, start);
        int to = index == starts.size() - 1 ? length : border(start, tile, starts.get(index + 1));
        return new Part(from, to - from);
    }

    private static int border(int start, int tile, int next) {
        return (start + tile + next) / 2;
    }

    private static IntStream starts(int length, int tile) {
        int count = (length + tile - 1) / tile;
        return IntStream.range(0, count).map(i -> count == 1 ? 0 : i * (length - tile) / (count - 1));
    }
}
