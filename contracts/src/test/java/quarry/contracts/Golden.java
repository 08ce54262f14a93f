package quarry.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

/** One example of each event as JSON, and the mapper as the services set it. */
final class Golden {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Golden() {}

    static Stream<Class<?>> types() {
        return Stream.of(Event.class.getPermittedSubclasses());
    }

    static JsonNode json(Class<?> type) throws IOException {
        var file = "/golden/" + type.getSimpleName() + ".json";
        try (var in = Golden.class.getResourceAsStream(file)) {
            return JSON.readTree(Objects.requireNonNull(in, file));
        }
    }
}
