package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HardNegativesTest {

    @Test
    void threeForEachPositiveAreTakenByDescendingLoss() {
        var losses = new float[] {9, 1, 5, 2, 4, 3, 0.5f, 0};

        assertThat(HardNegatives.selected(losses, assignment(new long[] {1, 0, 0, 0, 0, 0, 0, 0}, 1)))
                .containsExactly(1, 0, 1, 0, 1, 1, 0, 0);
    }

    @Test
    void ofEqualLossesTheEarlierPriorIsTaken() {
        assertThat(HardNegatives.selected(new float[6], assignment(new long[] {0, 0, 0, 0, 0, 2}, 1)))
                .containsExactly(1, 1, 1, 0, 0, 1);
    }

    @Test
    void oneLessThanAllAreTakenAtMostAndAPositiveCountsOnce() {
        var losses = new float[] {9, 1, 5, 2};

        assertThat(HardNegatives.selected(losses, assignment(new long[] {1, 0, 0, 2}, 2)))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void eachImageHasItsOwn() {
        var losses = new float[] {9, 8, 7, 6, 5, 1, 2, 3, 4, 5};

        assertThat(HardNegatives.selected(losses, assignment(new long[] {0, 0, 0, 0, 0, 3, 0, 0, 0, 0}, 0, 1)))
                .containsExactly(0, 0, 0, 0, 0, 1, 0, 1, 1, 1);
    }

    @Test
    void manyAreChosenAsBySorting() {
        var random = new SplittableRandom(1);
        var losses = new float[500];
        var classes = new long[losses.length];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = random.nextInt(100) / 7f;
            classes[i] = i % 50 == 0 ? 1 : 0;
        }
        var negatives = new ArrayList<Integer>();
        for (int i = 0; i < losses.length; i++) {
            if (classes[i] == 0) {
                negatives.add(i);
            }
        }
        negatives.sort(Comparator.comparingDouble(i -> -losses[i]));

        var selected = HardNegatives.selected(losses, assignment(classes, 10));

        for (int i = 0; i < negatives.size(); i++) {
            assertThat(selected[negatives.get(i)]).isEqualTo(i < 30 ? 1 : 0);
        }
    }

    private static Assignment assignment(long[] classes, int... positives) {
        return new Assignment(new float[classes.length * 4], classes, positives);
    }
}
