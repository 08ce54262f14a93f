package quarry.activelearning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0.693147, 0.69314",
        "0.000012, 0.000012",
        "0.000010, 0.00001",
        "0.000100, 0.0001",
        "-0.250000, 0",
        "0.000000, 0",
        "123.456789, 123.4567",
        "2000000, 1000000",
        "2000000.000000, 1000000",
        "1.2345678442216013e-05, 1.23456",
        "0.10000000149011612, 0.1"
    })
    void thePlatformGetsWhatWasMeasured(String written, String arrives) {
        assertThat(PlatformNumber.of(written)).isEqualByComparingTo(arrives);
    }
}
