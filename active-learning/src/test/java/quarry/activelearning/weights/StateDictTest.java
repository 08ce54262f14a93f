package quarry.activelearning.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StateDictTest {

    private static final Tensor ONE = Tensor.of(new float[1], 1);

    @Test
    void thePrefixOfAWrappedNetworkIsTakenOff() {
        assertThat(StateDict.unwrapped(Map.of("module.conv1.weight", ONE, "module.linear.bias", ONE)))
                .containsOnlyKeys("conv1.weight", "linear.bias");
    }

    @Test
    void aPrefixOfSomeNamesIsPartOfThem() {
        var tensors = Map.of("module.weight", ONE, "linear.bias", ONE);

        assertThat(StateDict.unwrapped(tensors)).isEqualTo(tensors);
    }
}
