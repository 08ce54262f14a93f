package quarry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.contracts.Topic;
import quarry.contracts.Topics;

/** Every incoming channel of every service reads a declared topic, as its service, and has its dead letters. */
class ChannelsTest {

    private static final String INCOMING = "mp.messaging.incoming.";

    static Stream<String> services() {
        return MainClasses.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void channelsAreSetAsDeclared(String service) throws IOException {
        // Given
        var topics = Topics.all().stream().map(Topic::name).collect(Collectors.toSet());
        var properties = properties(service);

        // When
        Set<String> channels = properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(INCOMING) && key.endsWith(".topic") && !key.contains("dead-letter"))
                .map(key -> key.substring(INCOMING.length(), key.length() - ".topic".length()))
                .collect(Collectors.toSet());

        // Then
        if (!service.equals("ingest-service")) {
            assertThat(channels).isNotEmpty();
        }
        for (String channel : channels) {
            var topic = properties.getProperty(INCOMING + channel + ".topic");
            assertThat(topics).contains(topic);
            assertThat("quarry." + channel).isEqualTo(topic);
            assertThat(properties.getProperty(INCOMING + channel + ".connector"))
                    .isEqualTo("smallrye-kafka");
            assertThat(properties.getProperty(INCOMING + channel + ".group.id")).isEqualTo(service);
            assertThat(properties.getProperty(INCOMING + channel + ".dead-letter-queue.topic"))
                    .isEqualTo(topic + ".dead");
        }
    }

    private static Properties properties(String service) throws IOException {
        var properties = new Properties();
        var file = MainClasses.HOME.resolve(service).resolve("src/main/resources/application.properties");
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
