package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers were computed apart, in 64-bit floats. */
class PriorBoxesTest {

    private static final PriorBoxes EXACT = SsdShape.REFERENCE.priors(false);
    private static final PriorBoxes CLIPPED = SsdShape.REFERENCE.priors(true);

    @Test
    void theReferenceHasTheDocumentedNumberOfEachMap() {
        assertThat(SsdShape.REFERENCE.maps().stream().map(map -> map.priors(300).size()))
                .containsExactly(5776, 2166, 600, 150, 36, 4);
        assertThat(EXACT.size()).isEqualTo(8732);
        assertThat(CLIPPED.size()).isEqualTo(8732);
    }

    @Test
    void singlePriorsAreThoseOfTheDocument() {
        prior(0, 0.013333, 0.013333, 0.1, 0.1);
        prior(3, 0.013333, 0.013333, 0.070711, 0.141421);
        prior(5781, 0.026667, 0.026667, 0.11547, 0.34641);
        prior(8691, 0.96, 0.96, 0.311769, 0.935307);
        prior(8730, 0.5, 0.5, 1.244508, 0.622254);
    }

    @Test
    void sumsOverAllPriorsAreThoseOfTheDocument() {
        sums(EXACT, 4443.946667, 1510.429285);
        sums(CLIPPED, 4443.146667, 1510.147952);
        assertThat(SsdShape.TINY.priors(false).size()).isEqualTo(850);
        sums(SsdShape.TINY.priors(false), 425, 164.818734);
    }

    @Test
    void clippingChangesThePriorsAtTheEdge() {
        var changed = IntStream.range(0, EXACT.size())
                .filter(i -> !EXACT.priors().get(i).equals(CLIPPED.priors().get(i)))
                .boxed()
                .toList();

        assertThat(changed).hasSize(134);
        assertThat(changed).filteredOn(i -> i >= 7942 && i < 8542).hasSize(114);
        assertThat(changed).filteredOn(i -> i >= 8692 && i < 8728).hasSize(18);
        assertThat(changed).filteredOn(i -> i >= 8728).hasSize(2);
    }

    private static void prior(int index, double... numbers) {
        var prior = EXACT.priors().get(index);
        assertThat(new double[] {prior.centreX(), prior.centreY(), prior.width(), prior.height()})
                .containsExactly(numbers, within(1e-6));
    }

    private static void sums(PriorBoxes priors, double centres, double sizes) {
        assertThat(sum(priors, Prior::centreX)).isEqualTo(centres, within(1e-6));
        assertThat(sum(priors, Prior::centreY)).isEqualTo(centres, within(1e-6));
        assertThat(sum(priors, Prior::width)).isEqualTo(sizes, within(1e-6));
        assertThat(sum(priors, Prior::height)).isEqualTo(sizes, within(1e-6));
    }

    private static double sum(PriorBoxes priors, ToDoubleFunction<Prior> number) {
        return priors.priors().stream().mapToDouble(number).sum();
    }
}
