package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void bothKindsOfLineEndsAreRead() {
        assertThat(CsvRows.parse("name,label\r\na.png,cat\nb.png,dog"))
                .containsExactly(List.of("name", "label"), List.of("a.png", "cat"), List.of("b.png", "dog"));
    }

    @Test
    void quotesHoldCommasAndQuotes() {
        assertThat(CsvRows.parse("\"a,b.png\",\"a \"\"big\"\" cat\"\n"))
                .containsExactly(List.of("a,b.png", "a \"big\" cat"));
    }

    @Test
    void anEmptyFieldIsAField() {
        assertThat(CsvRows.parse("a.png,\n,cat\n")).containsExactly(List.of("a.png", ""), List.of("", "cat"));
    }

    @Test
    void nothingIsNoRow() {
        assertThat(CsvRows.parse("")).isEmpty();
    }
}
