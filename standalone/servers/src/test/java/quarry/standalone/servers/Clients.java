package quarry.standalone.servers;

import io.minio.MinioClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The ordinary client of each server. */
final class Clients {

    private Clients() {}

    static Admin admin(KafkaServer kafka) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()));
    }

    static KafkaProducer<String, String> producer(KafkaServer kafka) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", "5000"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** The values of the first partition. */
    static List<String> values(KafkaServer kafka, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    static MinioClient s3(S3Server s3, String secretKey) {
        return MinioClient.builder()
                .endpoint(s3.endpoint())
                .credentials(s3.accessKey(), secretKey)
                .build();
    }

    static Connection postgres(PostgresServer postgres, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", postgres.username());
        properties.setProperty("password", password);
        return DriverManager.getConnection(postgres.jdbcUrl(), properties);
    }
}
