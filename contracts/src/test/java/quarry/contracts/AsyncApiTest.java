package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document that others read says what the code does. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT = document();

    @Test
    void everyTopicIsAChannelWithItsEvents() throws IOException {
        // Given
        Map<String, Set<String>> documented = new HashMap<>();
        for (JsonNode channel : DOCUMENT.get("channels")) {
            documented.put(channel.get("address").asText(), new TreeSet<>(names(channel.get("messages"))));
        }

        // When
        Map<String, Set<String>> declared = new HashMap<>();
        for (Class<?> type : Golden.types().toList()) {
            var event = Golden.JSON.treeToValue(Golden.json(type), Event.class);
            declared.computeIfAbsent(event.topic().name(), topic -> new TreeSet<>())
                    .add(event.type());
        }

        // Then
        assertThat(documented).isEqualTo(declared);
        assertThat(documented.keySet())
                .isEqualTo(Topics.all().stream()
                        .map(Topic::name)
                        .filter(name -> !name.endsWith(".dead"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyMessageHasTheFieldsOfItsRecord() {
        Golden.types().forEach(type -> {
            var properties = names(DOCUMENT.at("/components/messages/" + type.getSimpleName() + "/payload/properties"));
            var fields = Stream.of(type.getRecordComponents()).map(RecordComponent::getName);

            assertThat(properties)
                    .as(type.getSimpleName())
                    .containsExactlyElementsOf(
                            Stream.concat(Stream.of("type"), fields).toList());
        });
    }

    private static List<String> names(JsonNode parent) {
        var names = new ArrayList<String>();
        parent.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode document() {
        try {
            var file = Path.of(System.getProperty("quarry.home"), "docs", "events", "asyncapi.yaml");
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
