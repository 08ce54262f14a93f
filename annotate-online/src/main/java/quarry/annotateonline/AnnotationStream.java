package quarry.annotateonline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Objects in JSON with six characters between them: backslash, n, semicolon, bracket, backslash, n. Inside of an object they
 * can only be part of a text, where a backslash is doubled; so they are told apart by the quotes alone.
 */
final class AnnotationStream {

    private static final byte[] SEPARATOR = "\\n;)\\n".getBytes(StandardCharsets.UTF_8);
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_DEPTH = 64;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(MOST_BYTES)
                            .build())
                    .build())
            .build();

    private AnnotationStream() {}

    /**
     * Hands on one object after the other.
     *
     * @throws IOException if the stream ends within an object, or holds something else
     */
    static void read(InputStream stream, Consumer<JsonNode> take) throws IOException {
        var bytes = new BufferedInputStream(stream);
        var object = new ByteArrayOutputStream();
        boolean quoted = false;
        boolean escaped = false;
        for (int next = bytes.read(); next >= 0; next = bytes.read()) {
            if (!quoted && next == SEPARATOR[0]) {
                expectRestOfSeparator(bytes);
                hand(object, take);
                continue;
            }
            object.write(next);
            if (object.size() > MOST_BYTES) {
                throw new IOException("an annotation has more than the allowed " + MOST_BYTES + " bytes");
            }
            if (escaped) {
                escaped = false;
            } else if (next == '\\') {
                escaped = true;
            } else if (next == '"') {
                quoted = !quoted;
            }
        }
        hand(object, take);
    }

    private static void expectRestOfSeparator(InputStream bytes) throws IOException {
        for (int i = 1; i < SEPARATOR.length; i++) {
            if (bytes.read() != SEPARATOR[i]) {
                throw new IOException("the separator between two annotations is broken");
            }
        }
    }

    private static void hand(ByteArrayOutputStream object, Consumer<JsonNode> take) throws IOException {
        var text = object.toString(StandardCharsets.UTF_8).strip();
        object.reset();
        if (!text.isEmpty()) {
            take.accept(JSON.readTree(text));
        }
    }
}
