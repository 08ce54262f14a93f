package quarry.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Examples of each event as JSON, one a version of its fields, and the mapper as the services set it. */
final class Golden {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Examples with fields that the first version of their event had not. */
    static final List<String> LATER = List.of(
            "ProjectDefined-2",
            "ProjectDefined-3",
            "ProjectDefined-4",
            "ProjectDefined-5",
            "TrainingRequested-2",
            "ScoringRequested-2",
            "ScoringRequested-3",
            "ScoringRequested-4",
            "BatchScored-2",
            "BatchScored-3");

    private Golden() {}

    static Stream<Class<?>> types() {
        return Stream.of(Event.class.getPermittedSubclasses());
    }

    static JsonNode json(Class<?> type) throws IOException {
        return json(type.getSimpleName());
    }

    static JsonNode json(String name) throws IOException {
        var file = "/golden/" + name + ".json";
        try (var in = Golden.class.getResourceAsStream(file)) {
            return JSON.readTree(Objects.requireNonNull(in, file));
        }
    }
}
