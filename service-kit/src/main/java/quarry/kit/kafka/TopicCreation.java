package quarry.kit.kafka;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import quarry.contracts.Topic;
import quarry.contracts.Topics;

/** Makes the declared topics that are not there yet, before the first channel opens. Existing ones stay as they are. */
@ApplicationScoped
class TopicCreation {

    /** Before the messaging extension opens its channels at {@code Interceptor.Priority.LIBRARY_BEFORE}. */
    private static final int BEFORE_CHANNELS = 10;

    private final String brokers;

    TopicCreation(@ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.brokers = brokers;
    }

    void onStart(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
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
