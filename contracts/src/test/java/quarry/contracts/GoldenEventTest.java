package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON that is out there must stay readable: a golden file is never edited, only joined by others. */
class GoldenEventTest {

    static Stream<Class<?>> types() {
        return Golden.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theGoldenJsonIsReadAndWrittenUnchanged(Class<?> type) throws IOException {
        // Given
        var golden = Golden.json(type);

        // When
        var event = Golden.JSON.treeToValue(golden, Event.class);

        // Then
        assertThat(event).isInstanceOf(type);
        assertThat(Golden.JSON.readTree(Golden.JSON.writeValueAsString(event))).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldOfALaterVersionIsIgnored(Class<?> type) throws IOException {
        // Given
        var golden = Golden.json(type);
        var later = ((ObjectNode) golden.deepCopy()).put("addedLater", 7);

        // When
        var event = Golden.JSON.treeToValue(later, Event.class);

        // Then
        assertThat(event).isEqualTo(Golden.JSON.treeToValue(golden, Event.class));
    }
}
