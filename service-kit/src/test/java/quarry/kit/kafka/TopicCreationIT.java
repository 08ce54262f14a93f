package quarry.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import quarry.contracts.Topic;
import quarry.contracts.Topics;
import quarry.standalone.servers.testing.QuarryServers;

/** The broker makes no topic by itself, so what is there was declared. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class TopicCreationIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void everyTopicIsThereAsDeclared() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            // When
            var names = Topics.all().stream().map(Topic::name).toList();
            var described = admin.describeTopics(names).allTopicNames().get();

            // Then
            for (Topic topic : Topics.all()) {
                assertThat(described.get(topic.name()).partitions())
                        .as(topic.name())
                        .hasSize(topic.partitions());
            }
        }
    }

    @Test
    void factsAreKeptForEverAndProjectsAreCompacted() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            // When
            var resources = List.of(resource(Topics.IMAGES), resource(Topics.PROJECTS));
            var configs = admin.describeConfigs(resources).all().get().entrySet().stream()
                    .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));

            // Then
            assertThat(configs.get("quarry.images").get("retention.ms").value()).isEqualTo("-1");
            assertThat(configs.get("quarry.projects").get("cleanup.policy").value())
                    .isEqualTo("compact");
        }
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }
}
