package quarry.standalone.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The three servers that Quarry needs, on one data directory that survives a restart. */
public final class Servers implements AutoCloseable {

    private final DataDirectory data;
    private final KafkaServer kafka;
    private final S3Server s3;
    private final PostgresServer postgres;

    private Servers(Home home, DataDirectory data, Ports ports) {
        var secrets = Secrets.of(data);
        this.data = data;
        kafka = new KafkaServer(home, data, ports.of("kafka"), ports.of("kafka-controller"));
        s3 = new S3Server(home, data, ports.of("s3"), secrets);
        postgres = new PostgresServer(home, data, ports.of("postgres"), secrets);
    }

    /**
     * Starts all three side by side on a directory of their own, and waits until they are ready.
     *
     * @throws ServerException with the reason; whatever was started is stopped again
     */
    public static Servers start(Home home, Path directory) {
        var data = DataDirectory.take(directory);
        try {
            var servers = on(home, data, Ports.of(data));
            servers.start();
            return servers;
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Not started yet; the caller keeps the data directory, {@link #close()} gives it back. */
    public static Servers on(Home home, DataDirectory data, Ports ports) {
        return new Servers(home, data, ports);
    }

    public void start() {
        try {
            all().forEach(Server::launch);
            all().forEach(Server::awaitReady);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    public List<Server> all() {
        return List.of(kafka, s3, postgres);
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public S3Server s3() {
        return s3;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public Endpoints endpoints() {
        return new Endpoints(
                kafka.bootstrapServers(),
                postgres.jdbcUrl(),
                postgres.username(),
                postgres.password(),
                s3.endpoint(),
                s3.accessKey(),
                s3.secretKey());
    }

    /** Stops all three side by side; harmless when they do not run. */
    public void stop() {
        Stream.of(kafka, s3, postgres).parallel().forEach(Server::stop);
    }

    @Override
    public void close() {
        stop();
        data.close();
    }
}
