package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickUnitTest {

    @ParameterizedTest
    @CsvSource({"REGION, 0", "REGION, -1", "IMAGE, 1"})
    void aNumberOfRegionsBelongsToTheUnitRegion(PickUnit.Kind kind, int regions) {
        assertThatThrownBy(() -> new PickUnit(kind, regions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("else 0: " + regions);
    }

    @Test
    void aUnitHasAKind() {
        assertThatThrownBy(() -> new PickUnit(null, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit is missing");
    }
}
