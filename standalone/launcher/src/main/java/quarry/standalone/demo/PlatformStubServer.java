package quarry.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.NewPlatform;
import quarry.standalone.servers.Command;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.FreePorts;
import quarry.standalone.servers.Server;

/** A small annotate.online with annotators, as a process: it knows nothing of this one but where the truth lies. */
final class PlatformStubServer extends Server {

    private static final String TOKEN = "demo=42";
    private static final String SECRET = "demo";
    private static final String ITEM_KEY = "demo";
    private static final long NUMBER = 1;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path truth;
    private final int budget;
    private URI ingest;

    /**
     * Not started yet.
     *
     * @param truth a folder with the instances of each picture
     * @param budget pictures that are annotated at most
     */
    PlatformStubServer(DataDirectory data, Path truth, int budget) {
        super("platform", FreePorts.any(), data);
        this.truth = truth;
        this.budget = budget;
    }

    /** What the services have to know to find it. */
    Map<String, String> settings() {
        return Map.of(
                "INGEST_PLATFORM_ANNOTATE_ONLINE_URL",
                url(),
                "INGEST_PLATFORM_ANNOTATE_ONLINE_ITEMS_URL",
                url() + "/api/v1",
                "INGEST_PLATFORM_ANNOTATE_ONLINE_ASSETS_URL",
                url() + "/api/v4",
                "INGEST_PLATFORM_ANNOTATE_ONLINE_TOKEN",
                TOKEN,
                "INGEST_PLATFORM_ANNOTATE_ONLINE_WEBHOOK_SECRET",
                SECRET,
                "INGEST_PLATFORM_ITEM_KEY",
                ITEM_KEY,
                "SELECTOR_PLATFORM_ANNOTATE_ONLINE_URL",
                url(),
                "SELECTOR_PLATFORM_ANNOTATE_ONLINE_TOKEN",
                TOKEN);
    }

    /** What a project has to say to be annotated there. */
    static NewPlatform link() {
        return new NewPlatform(
                "annotate-online", NUMBER, List.of(new NewPlatform.Folder(NUMBER, "")), List.of("Completed"), true);
    }

    /** Begins, and tells the service there what annotators do. */
    void startBeside(URI service) {
        ingest = service;
        start();
    }

    @Override
    protected Command prepare() {
        var program = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "quarry.platformstub.Main",
                Integer.toString(port()),
                ingest.resolve("/api/v1/platform/annotate-online/events").toString(),
                truth.toString(),
                Integer.toString(budget));
        return Command.java(
                List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                Map.of("STUB_TOKEN", TOKEN, "STUB_SECRET", SECRET),
                program);
    }

    /** How many pictures have become items. */
    int items() {
        return ask("/stub/items").size();
    }

    /**
     * Whether all calls were as the platform wants them.
     *
     * @throws ClientException with the first that was not
     */
    void requireNoComplaint() {
        var complaints = ask("/stub/complaints");
        if (!complaints.isEmpty()) {
            throw new ClientException(
                    "the platform did not like a call: " + complaints.get(0).asText());
        }
    }

    private String url() {
        return "http://127.0.0.1:" + port();
    }

    private JsonNode ask(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new ClientException("the platform stub does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientException("interrupted", e);
        }
    }
}
