package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON that is out there must stay readable: a golden file is never edited, only joined by others. */
class GoldenEventTest {

    static Stream<String> names() {
        return Stream.concat(Golden.types().map(Class::getSimpleName), Golden.LATER.stream());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theGoldenJsonIsReadAndWrittenUnchangedButForLaterFields(String name) throws IOException {
        // Given
        var golden = Golden.json(name);

        // When
        var event = Golden.JSON.treeToValue(golden, Event.class);

        // Then
        assertThat(event.type()).isEqualTo(golden.get("type").asText());
        assertThat(withoutLaterFields(written(event), golden)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsWrittenIsReadAsTheSame(String name) throws IOException {
        // Given
        var event = Golden.JSON.treeToValue(Golden.json(name), Event.class);

        // When
        var again = Golden.JSON.treeToValue(written(event), Event.class);

        // Then
        assertThat(again).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFieldOfALaterVersionIsIgnored(String name) throws IOException {
        // Given
        var golden = Golden.json(name);
        var later = ((ObjectNode) golden.deepCopy()).put("addedLater", 7);

        // When
        var event = Golden.JSON.treeToValue(later, Event.class);

        // Then
        assertThat(event).isEqualTo(Golden.JSON.treeToValue(golden, Event.class));
    }

    @Test
    void whatTheFirstVersionDidNotSayIsAsItWasThen() throws IOException {
        // When
        var project = Golden.JSON.treeToValue(Golden.json("ProjectDefined"), ProjectDefined.class);
        var training = Golden.JSON.treeToValue(Golden.json("TrainingRequested"), TrainingRequested.class);
        var scoring = Golden.JSON.treeToValue(Golden.json("ScoringRequested"), ScoringRequested.class);
        var scored = Golden.JSON.treeToValue(Golden.json("BatchScored"), BatchScored.class);

        // Then
        assertThat(project.settings().diversity()).isZero();
        assertThat(project.settings().coldStart()).isEqualTo("random");
        assertThat(project.settings().unit()).isEqualTo(PickUnit.IMAGES);
        assertThat(project.settings().platform()).isNull();
        assertThat(training.dropout()).isZero();
        assertThat(scoring.vectors()).isNull();
        assertThat(scoring.regions()).isFalse();
        assertThat(scored.regions()).isNull();
    }

    private static JsonNode written(Event event) throws IOException {
        return Golden.JSON.readTree(Golden.JSON.writeValueAsString(event));
    }

    private static JsonNode withoutLaterFields(JsonNode written, JsonNode golden) {
        if (written instanceof ObjectNode fields) {
            fields.retain(names(golden));
            fields.properties().forEach(field -> withoutLaterFields(field.getValue(), golden.get(field.getKey())));
        }
        return written;
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
