package quarry.standalone.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import quarry.standalone.servers.Endpoints;
import quarry.standalone.servers.FreePorts;

/** Broker, database and bucket from the images of docker-compose.yml, told what to do as they are told there. */
final class ServerContainers implements AutoCloseable {

    private static final String NAME = "quarry";
    private static final String SECRET = "only-for-a-test";
    private static final Duration START = Duration.ofMinutes(3);

    private final GenericContainer<?> kafka;
    private final GenericContainer<?> postgres;
    private final GenericContainer<?> store;
    private final int kafkaPort = FreePorts.any();

    ServerContainers(ComposeImages images) {
        kafka = container(
                        images.of("kafka"),
                        Map.ofEntries(
                                Map.entry("CLUSTER_ID", "9zV9LMskT1imFBrswH4Psw"),
                                Map.entry("KAFKA_HEAP_OPTS", "-Xmx256m"),
                                Map.entry("KAFKA_NODE_ID", "1"),
                                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093"),
                                Map.entry("KAFKA_LISTENERS", "OUTSIDE://:9092,CONTROLLER://:9093"),
                                // a client is sent here after its first question: it has to be known before the start
                                Map.entry("KAFKA_ADVERTISED_LISTENERS", "OUTSIDE://127.0.0.1:" + kafkaPort),
                                Map.entry(
                                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                                        "OUTSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                                Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                                Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "OUTSIDE"),
                                Map.entry("KAFKA_LOG_DIRS", "/var/lib/kafka/data"),
                                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1"),
                                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1"),
                                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1"),
                                Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1"),
                                Map.entry("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1"),
                                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")))
                .withExposedPorts(9092);
        kafka.setPortBindings(List.of("127.0.0.1:" + kafkaPort + ":9092"));
        postgres = container(
                        images.of("postgres"),
                        Map.of(
                                "POSTGRES_DB", NAME,
                                "POSTGRES_USER", NAME,
                                "POSTGRES_PASSWORD", SECRET,
                                "POSTGRES_INITDB_ARGS", "--auth-host=scram-sha-256",
                                "PGDATA", "/var/lib/postgresql/data/pgdata"))
                .withCreateContainerCmdModifier(command -> command.withUser("999:999"))
                .withExposedPorts(5432);
        store = container(images.of("store"), Map.of("MINIO_ROOT_USER", NAME, "MINIO_ROOT_PASSWORD", SECRET))
                .withCommand("server", "/data")
                .withExposedPorts(9000);
    }

    private static GenericContainer<?> container(String image, Map<String, String> environment) {
        return new GenericContainer<>(DockerImageName.parse(image))
                .withEnv(environment)
                .waitingFor(Wait.forListeningPorts().withStartupTimeout(START));
    }

    Endpoints start() {
        all().parallel().forEach(GenericContainer::start);
        return new Endpoints(
                "127.0.0.1:" + kafkaPort,
                "jdbc:postgresql://127.0.0.1:" + postgres.getMappedPort(5432) + "/" + NAME,
                NAME,
                SECRET,
                "http://127.0.0.1:" + store.getMappedPort(9000),
                NAME,
                SECRET);
    }

    private Stream<GenericContainer<?>> all() {
        return Stream.of(kafka, postgres, store);
    }

    @Override
    public void close() {
        all().forEach(GenericContainer::stop);
    }
}
