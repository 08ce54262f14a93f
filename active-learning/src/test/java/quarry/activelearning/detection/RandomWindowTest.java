package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.UnreadableImageException;

class RandomWindowTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 80;
    private static final int DRAWS = 4000;
    private static final Box SMALL = new Box(10, 10, 20, 30);
    private static final Box LARGE = new Box(30, 20, 90, 75);

    private final List<Window> windows = draw(List.of(SMALL, LARGE), 1);

    @Test
    void everyWindowShowsTheCentreOfAnObjectAndIsNotTooElongated() {
        assertThat(windows).allSatisfy(window -> {
            assertThat(window.hasCentreOf(SMALL) || window.hasCentreOf(LARGE)).isTrue();
            assertThat((double) window.height() / window.width()).isBetween(0.5, 2.0);
        });
    }

    @Test
    void halfOfTheWindowsAreMirroredAndSomeShowTheWholeImage() {
        assertThat(share(Window::mirrored)).isEqualTo(0.5, within(0.03));
        // one half without a canvas, times one seventh, and more when no part is good enough
        assertThat(share(window -> window.box().equals(new Box(0, 0, WIDTH, HEIGHT))))
                .isBetween(0.06, 0.12);
    }

    @Test
    void aCanvasHasUpToFourTimesTheSidesAndHoldsTheImage() {
        // When nothing can be cut out
        var canvases = draw(List.of(), 2);

        assertThat(canvases).allSatisfy(window -> {
            assertThat(window.left()).isBetween(WIDTH - window.width(), 0);
            assertThat(window.top()).isBetween(HEIGHT - window.height(), 0);
        });
        assertThat(canvases.stream().mapToInt(Window::width))
                .allMatch(width -> width <= 4 * WIDTH)
                .anyMatch(width -> width > 3.9 * WIDTH);
        assertThat(canvases.stream().filter(window -> window.width() == WIDTH).count())
                .isBetween(1900L, 2150L);
    }

    @Test
    void partsOverlapAnObjectByAnyOfTheShares() {
        var overlaps = windows.stream()
                .mapToDouble(
                        window -> Math.max(window.box().iou(SMALL), window.box().iou(LARGE)))
                .boxed()
                .toList();

        assertThat(overlaps).anyMatch(overlap -> overlap > 0.9).anyMatch(overlap -> overlap < 0.1);
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(draw(List.of(SMALL, LARGE), 1)).isEqualTo(windows);
        assertThat(draw(List.of(SMALL, LARGE), 2)).isNotEqualTo(windows);
    }

    @Test
    void theSmallestImageHasWindows() {
        var random = new RandomWindow(new SplittableRandom(1));
        for (int i = 0; i < 100; i++) {
            var window = random.on(1, 1, List.of(new Box(0, 0, 1, 1)));
            assertThat(window.width()).isBetween(1, 4);
        }
    }

    @Test
    void aSceneSaysWhereTheThingsAreInTheWindow() throws UnreadableImageException {
        // Given a white box on black
        var scene = new Scene(96, 96, List.of(new Annotated(0, new Box(20, 10, 50, 50), false)));
        var colours = new int[96 * 96];
        for (int y = 10; y < 50; y++) {
            for (int x = 20; x < 50; x++) {
                colours[y * 96 + x] = 0xffffff;
            }
        }
        var photo = Photo.of(ImageDecoder.decode(Drawn.png(96, 96, colours)));
        var random = new RandomWindow(new SplittableRandom(1));
        for (int i = 0; i < 200; i++) {
            // When
            var window = random.on(96, 96, List.of(scene.objects().get(0).box()));
            var seen = scene.seenIn(window);
            var white = white(photo, window);

            // Then
            assertThat(seen.objects()).hasSize(1);
            assertThat(white.iou(seen.objects().get(0).box().scaled(192.0 / seen.width(), 192.0 / seen.height())))
                    .as("%s", window)
                    .isGreaterThan(0.85);
        }
    }

    /** The box around all white pixels of a window, in a square of 192. */
    private static Box white(Photo photo, Window window) {
        var pixels = new Pixels(192, ChannelOrder.RGB);
        var numbers = new float[pixels.size()];
        pixels.write(photo, window, numbers, 0);
        int x0 = 192;
        int y0 = 192;
        int x1 = 0;
        int y1 = 0;
        for (int i = 0; i < 192 * 192; i++) {
            // brighter than the middle between white and the mean colour
            if (numbers[i] > 66) {
                x0 = Math.min(x0, i % 192);
                y0 = Math.min(y0, i / 192);
                x1 = Math.max(x1, i % 192 + 1);
                y1 = Math.max(y1, i / 192 + 1);
            }
        }
        return new Box(x0, y0, x1, y1);
    }

    private double share(Predicate<Window> property) {
        return (double) windows.stream().filter(property).count() / DRAWS;
    }

    private static List<Window> draw(List<Box> objects, long seed) {
        var random = new RandomWindow(new SplittableRandom(seed));
        return IntStream.range(0, DRAWS)
                .mapToObj(i -> random.on(WIDTH, HEIGHT, objects))
                .toList();
    }
}
