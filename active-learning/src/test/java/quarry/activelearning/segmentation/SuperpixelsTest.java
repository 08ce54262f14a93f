package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static quarry.activelearning.segmentation.Masks.row;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.segmentation.Superpixels.Uncountable;

class SuperpixelsTest {

    /** Left a region of a pole and road, right one of a car and road. */
    private final Superpixels superpixels = Superpixels.of(4, 2, new int[] {1, 1, 2, 2, 1, 1, 2, 2}, 2);

    private final Mask truth = Masks.of(row(5, 13, 13, 0), row(0, 0, 0, 0));
    private final IdImage instances = instances(row(17, 26_000, 26_000, 7), row(7, 7, 7, 7));

    @Test
    void regionsAreNumberedFromOneAndConnected() throws UnreadableImageException {
        var cut = Superpixels.of(Patterns.blocks(128, 64));

        assertThat(cut.count()).isEqualTo(98);
        var places = new HashSet<Integer>();
        int pieces = 0;
        for (int start = 0; start < 64 * 128; start++) {
            if (places.contains(start)) {
                continue;
            }
            pieces++;
            var open = new ArrayDeque<Integer>(Set.of(start));
            while (!open.isEmpty()) {
                int place = open.pop();
                if (places.add(place)) {
                    for (var step : new int[][] {{-1, 0}, {0, -1}, {0, 1}, {1, 0}}) {
                        int y = place / 128 + step[0];
                        int x = place % 128 + step[1];
                        if (y >= 0 && y < 64 && x >= 0 && x < 128 && cut.at(y, x) == cut.at(place / 128, place % 128)) {
                            open.push(y * 128 + x);
                        }
                    }
                }
            }
        }
        assertThat(pieces).isEqualTo(98);
    }

    @Test
    void theSameImageIsCutInTheSameWay() throws UnreadableImageException {
        var image = Patterns.blocks(60, 50);
        var once = Superpixels.of(image);
        var again = Superpixels.of(image);

        for (int y = 0; y < 50; y++) {
            for (int x = 0; x < 60; x++) {
                assertThat(again.at(y, x)).isEqualTo(once.at(y, x));
            }
        }
    }

    @Test
    void theirPictureHoldsTheirNumbers() throws UnreadableImageException {
        var many = Superpixels.of(2, 2, new int[] {1, 2, 255, 300}, 300);

        var read = IdImage.read(many.png());

        assertThat(new int[] {read.width(), read.height()}).containsExactly(2, 2);
        assertThat(new int[] {read.at(0, 0), read.at(0, 1), read.at(1, 0), read.at(1, 1)})
                .containsExactly(1, 2, 255, 300);
    }

    @Test
    void theScoreOfARegionIsTheMeanOverItsPixels() {
        var regions = Superpixels.of(3, 2, new int[] {1, 1, 2, 1, 3, 2}, 3);

        assertThat(regions.means(new double[] {0.2, 0.4, 1.0, 0.6, 0.9, 0.8}))
                .containsExactly(new double[] {0.4, 0.9, 0.9}, within(1e-12));
        assertThatThrownBy(() -> regions.means(new double[5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 numbers for 6 pixels");
    }

    @Test
    void aLabelledRegionTellsTheWholeOfTheInstancesThatItTouches() {
        var known = superpixels.revealed(truth, instances, Set.of(1), Uncountable.INSIDE);

        // the car goes on beyond the region, the road ends at its edge
        assertThat(known).isEqualTo(Masks.of(row(5, 13, 13, 255), row(0, 0, 255, 255)));
    }

    @Test
    void asInTheReferenceItTellsAllOfTheRoadToo() {
        var known = superpixels.revealed(truth, instances, Set.of(1), Uncountable.EVERYWHERE);

        assertThat(known).isEqualTo(truth);
    }

    @Test
    void withoutALabelledRegionNothingIsKnown() {
        var known = superpixels.revealed(truth, instances, Set.of(), Uncountable.EVERYWHERE);

        assertThat(known).isEqualTo(Mask.of(4, 2, (y, x) -> 255));
    }

    @Test
    void allRegionsTellEverything() {
        assertThat(superpixels.revealed(truth, instances, Set.of(1, 2), Uncountable.INSIDE))
                .isEqualTo(truth);
    }

    @Test
    void mapsOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> superpixels.revealed(Masks.of(row(0)), instances, Set.of(1), Uncountable.INSIDE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mask, instances and superpixels differ in size");
        assertThatThrownBy(() -> superpixels.revealed(truth, instances(row(7)), Set.of(1), Uncountable.INSIDE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static IdImage instances(int[]... rows) {
        try {
            return IdImage.read(Pngs.deepGrey(rows[0].length, rows.length, (y, x) -> rows[y][x]));
        } catch (UnreadableImageException e) {
            throw new AssertionError(e);
        }
    }
}
