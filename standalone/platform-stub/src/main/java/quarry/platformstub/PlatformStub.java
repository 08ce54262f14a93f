package quarry.platformstub;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The platform on one port of loopback. */
public final class PlatformStub implements AutoCloseable {

    /** Answers a good call. */
    @FunctionalInterface
    private interface Answer {
        Object to(Call call, Inventory items) throws IOException;
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Inventory items = new Inventory(Clock.systemUTC());
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<Integer> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final String token;
    private final HttpServer server;

    private PlatformStub(int port, String token) throws IOException {
        this.token = token;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        serve("/images/updateEntropy", ScoresCall::answer);
        serve("/image/ext-create", AttachCall::answer);
        serve("/api/v1/items/search", SearchCall::answer);
        serve("/api/v4/items/annotations/download", AnnotationsCall::answer);
        server.createContext("/stub/complaints", exchange -> reply(exchange, 200, JSON.writeValueAsString(complaints)));
        server.createContext("/stub/items", exchange -> reply(exchange, 200, JSON.writeValueAsString(items.all())));
        server.start();
    }

    /**
     * Starts it without annotators.
     *
     * @param port 0 for any
     * @param token what callers have to show, such as {@code secret=42}
     */
    public static PlatformStub start(int port, String token) throws IOException {
        return new PlatformStub(port, token);
    }

    /** The address that its paths go below. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Makes an item as if somebody had uploaded it. */
    public void upload(long project, long folder, String name, int width, int height) {
        items.add(project, folder, name, "", width, height);
    }

    /** Annotates an item by hand. */
    public Item annotate(long project, long folder, String name, ObjectNode marks, String status) {
        var item = items.find(project, folder, name).orElseThrow();
        return items.annotate(item.id(), marks, status);
    }

    public List<Item> items() {
        return items.all();
    }

    /** The paths of all calls so far, also of those that failed. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /** What was wrong with calls so far; a client that does all right has none. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Answers the next calls so, one after the other, whatever they are; 0 lets one pass. */
    public void failWith(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    Inventory inventory() {
        return items;
    }

    private void serve(String path, Answer answer) {
        server.createContext(path, exchange -> {
            calls.add(exchange.getRequestURI().getPath());
            var failure = failures.poll();
            if (failure != null && failure != 0) {
                reply(exchange, failure, "{\"error\": \"not now\"}");
                return;
            }
            try {
                var content = answer.to(Call.of(exchange, token), items);
                reply(exchange, 200, content instanceof String text ? text : JSON.writeValueAsString(content));
            } catch (Refusal refused) {
                complaints.add(refused.getMessage());
                reply(exchange, refused.status(), JSON.writeValueAsString(Map.of("error", refused.getMessage())));
            }
        });
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
