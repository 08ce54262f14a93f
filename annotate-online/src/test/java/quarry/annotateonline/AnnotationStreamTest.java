package quarry.annotateonline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationStreamTest {

    private static final String SEPARATOR = "\\n;)\\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8192})
    void itDoesNotMatterWhereTheStreamIsCut(int bytes) throws IOException {
        var text = "{\"a\": \"ü\"}" + SEPARATOR + "{\"b\": [{}]}" + SEPARATOR + "{}";

        assertThat(read(inPieces(text, bytes))).containsExactly("{\"a\":\"ü\"}", "{\"b\":[{}]}", "{}");
    }

    @Test
    void aTextThatLooksLikeASeparatorIsNone() throws IOException {
        var text = "{\"a\": \"\\\\n;)\\\\n \\\" \\\\\"}" + SEPARATOR + "{\"b\": 1}";

        assertThat(read(inPieces(text, 4))).hasSize(2).last().isEqualTo("{\"b\":1}");
    }

    @Test
    void anEmptyAnswerHasNone() throws IOException {
        assertThat(read(inPieces("", 1))).isEmpty();
        assertThat(read(inPieces("{}" + SEPARATOR, 1))).containsExactly("{}");
    }

    @Test
    void aStreamThatBreaksOffIsToldSo() {
        assertThatThrownBy(() -> read(inPieces("{}" + SEPARATOR + "{\"a\": ", 3)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read(inPieces("{}\\n;(", 3)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("separator");
    }

    private static List<String> read(InputStream stream) throws IOException {
        var found = new ArrayList<String>();
        AnnotationStream.read(stream, node -> found.add(node.toString()));
        return found;
    }

    /** As a slow network hands it over. */
    private static InputStream inPieces(String text, int most) {
        return new ByteArrayInputStream(text.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(most, length));
            }
        };
    }
}
