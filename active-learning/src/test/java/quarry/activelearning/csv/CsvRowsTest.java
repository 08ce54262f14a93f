package quarry.activelearning.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    @Test
    void bothKindsOfLineEndsAreRead() throws IOException {
        assertThat(rows("name,label\r\na.png,cat\nb.png,dog"))
                .containsExactly(List.of("name", "label"), List.of("a.png", "cat"), List.of("b.png", "dog"));
    }

    @Test
    void quotesHoldCommasAndQuotes() throws IOException {
        assertThat(rows("\"a,b.png\",\"a \"\"big\"\" cat\"\n")).containsExactly(List.of("a,b.png", "a \"big\" cat"));
    }

    @Test
    void anEmptyFieldIsAField() throws IOException {
        assertThat(rows("a.png,\n,cat\n")).containsExactly(List.of("a.png", ""), List.of("", "cat"));
    }

    @Test
    void nothingIsNoRow() throws IOException {
        assertThat(rows("")).isEmpty();
    }

    private static List<List<String>> rows(String text) throws IOException {
        var rows = new CsvRows(new StringReader(text));
        var all = new ArrayList<List<String>>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            all.add(row.get());
        }
        return all;
    }
}
