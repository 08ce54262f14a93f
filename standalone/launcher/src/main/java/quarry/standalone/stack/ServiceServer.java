package quarry.standalone.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quarry.standalone.servers.Command;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.Directories;
import quarry.standalone.servers.Home;
import quarry.standalone.servers.Server;

/** One of the four services as a process, told by its environment where broker, database and bucket are. */
final class ServiceServer extends Server {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final Service service;
    private final Home home;
    private final Map<String, String> settings;

    /**
     * Not started yet.
     *
     * @param settings variables of the environment, such as where the servers are
     */
    ServiceServer(Service service, String name, int port, DataDirectory data, Home home, Map<String, String> settings) {
        super(name, port, data);
        this.service = service;
        this.home = home;
        this.settings = Map.copyOf(settings);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    @Override
    protected Command prepare() throws IOException {
        // caches and half-written files; losing them costs time only, and a killed process leaves some
        var temporary = data().root().resolve("tmp").resolve(name());
        Directories.delete(temporary);
        Files.createDirectories(temporary);
        var options = new ArrayList<>(service.options());
        options.add("-Djava.io.tmpdir=" + temporary);
        return Command.java(
                options,
                environment(),
                List.of("-jar", home.service(service.module()).toString()));
    }

    @Override
    protected boolean isReady() {
        return isReady(url());
    }

    static boolean isReady(URI url) {
        var request = HttpRequest.newBuilder(url.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port()));
        if (service == Service.INGEST) {
            environment.put("INGEST_PLATFORM_PUBLIC_URL", url().toString());
        }
        if (service == Service.SELECTOR) {
            environment.put("SELECTOR_PUBLIC_URL", url().toString());
        }
        environment.putAll(settings);
        if (service.hasEngine()) {
            environment.putAll(EngineEnvironment.variables());
        }
        return environment;
    }
}
