package quarry.kit.kafka;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import quarry.contracts.Topic;
import quarry.contracts.Topics;

/** Makes the declared topics that are not there yet, before the first channel opens. Existing ones stay as they are. */
@ApplicationScoped
class TopicCreation {

    /** Before the messaging extension opens its channels at {@code Interceptor.Priority.LIBRARY_BEFORE}. */
    private static final int BEFORE_CHANNELS = 10;

    private final Map<String, Object> kafka;

    /** With what is set as {@code kafka.*}: where the brokers are, and how to come in. */
    TopicCreation(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    void onStart(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) throws InterruptedException {
        try (Admin admin = Admin.create(settings())) {
            var made = admin.createTopics(
                    Topics.all().stream().map(TopicCreation::newTopic).toList());
            for (var topic : made.values().entrySet()) {
                try {
                    topic.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("cannot make topic " + topic.getKey(), e.getCause());
                    }
                }
            }
        }
    }

    private Map<String, Object> settings() {
        return kafka.entrySet().stream()
                .filter(setting -> AdminClientConfig.configNames().contains(setting.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The replication factor is the broker's default: one on a laptop, three on a cluster. */
    private static NewTopic newTopic(Topic topic) {
        var retention = topic.retention().map(time -> time.toMillis()).orElse(-1L);
        var cleanup = topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        retention.toString(),
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup));
    }
}
