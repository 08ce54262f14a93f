package quarry.standalone.servers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import quarry.standalone.servers.Directories;
import quarry.standalone.servers.Home;
import quarry.standalone.servers.S3Server;
import quarry.standalone.servers.Server;
import quarry.standalone.servers.Servers;

/** The one set of servers of this JVM, on a temporary directory. */
public final class SharedServers implements SharedServersMBean {

    private final Servers servers;

    private SharedServers(Servers servers) {
        this.servers = servers;
    }

    static SharedServers start() {
        try {
            var directory = Files.createTempDirectory("quarry-servers-");
            var servers = Servers.start(Home.find(), directory);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(servers, directory)));
            return new SharedServers(servers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> getConfig() {
        return Map.of(
                "kafka.bootstrap.servers", servers.kafka().bootstrapServers(),
                "quarkus.datasource.jdbc.url", servers.postgres().jdbcUrl(),
                "quarkus.datasource.username", servers.postgres().username(),
                "quarkus.datasource.password", servers.postgres().password(),
                "store.endpoint", servers.s3().endpoint(),
                "store.access-key", servers.s3().accessKey(),
                "store.secret-key", servers.s3().secretKey(),
                "store.bucket", S3Server.BUCKET,
                "quarkus.devservices.enabled", "false");
    }

    @Override
    public void stop(String server) {
        named(server).stop();
    }

    @Override
    public void kill(String server) {
        named(server).process().kill();
    }

    @Override
    public void start(String server) {
        named(server).start();
    }

    private Server named(String name) {
        return servers.all().stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no server is named " + name));
    }

    private static void end(Servers servers, Path directory) {
        servers.close();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
