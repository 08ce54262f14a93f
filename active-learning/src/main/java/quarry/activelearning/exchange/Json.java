package quarry.activelearning.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** JSON from strangers: not deeper, and no longer numbers and texts, than labels have. */
final class Json {

    private static final int MOST_DEPTH = 64;
    private static final int MOST_DIGITS = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(MOST_DIGITS)
                            .maxStringLength((int) LabelFiles.MOST_OF_ONE_IMAGE)
                            .build())
                    .build())
            .build();
    private static final ObjectReader WHOLE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /** A file about one image. */
    static JsonNode tree(LabelFile file) throws IOException {
        try (var stream = file.open(LabelFiles.MOST_OF_ONE_IMAGE)) {
            return WHOLE.readTree(stream);
        }
    }

    /** A file about many images, to be read entry by entry. */
    static JsonParser parser(LabelFile file) throws IOException {
        return MAPPER.createParser(file.open(LabelFiles.MOST_OF_MANY_IMAGES));
    }
}
