package quarry.standalone.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** A single-node Kafka broker (KRaft: broker and controller in one process). Topics are never created on first use. */
public final class KafkaServer extends Server {

    /** One node, one cluster, one data directory: the id only has to be the same at every start. */
    private static final String CLUSTER_ID = "cXVhcnJ5LXN0YW5kYWxvbg";

    private static final List<String> OPTIONS =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true");

    private final Home home;
    private final int controllerPort;

    public KafkaServer(Home home, DataDirectory data, int port, int controllerPort) {
        super("kafka", port, data);
        this.home = home;
        this.controllerPort = controllerPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    protected Command prepare() throws IOException {
        var directory = Files.createDirectories(data().root().resolve("kafka"));
        var properties = directory.resolve("server.properties");
        Files.writeString(
                properties,
                """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=EVENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=EVENTS://127.0.0.1:%1$d
                listener.security.protocol.map=EVENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=EVENTS
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                # a misspelt topic must be an error, not a new topic
                auto.create.topics.enable=false
                # one node: nothing can be replicated, and the defaults ask for three
                offsets.topic.replication.factor=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                offsets.topic.num.partitions=5
                transaction.state.log.num.partitions=5
                log.index.size.max.bytes=1048576
                # the first consumer of a group need not wait for a second
                group.initial.rebalance.delay.ms=0
                """
                        .formatted(port(), controllerPort, directory.resolve("log")));
        return Command.java(
                OPTIONS,
                Map.of(),
                List.of(
                        "-cp",
                        home.classPath("kafka"),
                        "quarry.standalone.kafka.Broker",
                        properties.toString(),
                        CLUSTER_ID));
    }
}
