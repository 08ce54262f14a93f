package quarry.activelearning.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EntropyCsvTest {

    @Test
    void theFileIsWhatThePlatformReads() {
        var rows = List.of(
                row("dir/img 2.png", 1.5),
                row("a,b.png", 0.1f),
                row("q\"uote.png", 1.2345678e-05f),
                row("img_5.png", -0.25));

        assertThat(new String(EntropyCsv.bytes(rows), UTF_8).split("(?<=\r\n)"))
                .containsExactly(
                        "name,entropy_value\r\n",
                        "dir/img 2.png,1.500000\r\n",
                        "\"a,b.png\",0.100000\r\n",
                        "\"q\"\"uote.png\",0.000012\r\n",
                        "img_5.png,-0.250000\r\n");
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        var usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(EntropyValues.of(new double[] {0.5}).texts()).containsExactly("0.500000");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void noRowsAreAHeader() {
        assertThat(EntropyCsv.bytes(List.of())).isEqualTo("name,entropy_value\r\n".getBytes(UTF_8));
    }

    @Test
    void namesAreUtf8WithoutAMark() {
        assertThat(EntropyCsv.bytes(List.of(row("Zürich.png", 1))))
                .isEqualTo("name,entropy_value\r\nZürich.png,1.000000\r\n".getBytes(UTF_8));
    }

    @Test
    void namesThatOccurTwiceAreListed() {
        assertThatThrownBy(() ->
                        EntropyCsv.bytes(List.of(row("b", 4), row("a", 3), row("b", 2), row("a", 1), row("c", 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("names that occur twice: a, b");
    }

    @Test
    void aValueWithAnExponentOrOtherPlacesIsRefused() {
        for (var value : List.of("1.2E-4", "1", "0.5", "0.1234567", "NaN", "0,500000", "")) {
            assertThatThrownBy(() -> new EntropyRow("a.png", value))
                    .as(value)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new EntropyRow("", "0.500000")).isInstanceOf(IllegalArgumentException.class);
    }

    private static EntropyRow row(String name, double value) {
        return new EntropyRow(name, EntropyValues.sixPlaces(new BigDecimal(value)));
    }
}
