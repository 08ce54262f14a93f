package quarry.standalone.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipInputStream;

/** The catalogue's HTTP API for one project, in memory. It refuses images that are called bad; labels are kept as sent. */
final class Catalogue implements AutoCloseable {

    private static final String PROJECT =
            """
            [{"id": "cats", "task": "classification", "classes": ["cat", "dog"], "settings": {}}]""";

    private final Map<String, String> images = new ConcurrentHashMap<>();
    private final List<String> labels = new CopyOnWriteArrayList<>();
    private final AtomicInteger away = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final HttpServer server;

    Catalogue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/api/v1/projects/cats/images", this::handle);
        server.createContext("/api/v1/projects", exchange -> answer(exchange, 200, "{\"projects\":" + PROJECT + "}"));
        server.createContext("/api/v1/projects/cats/annotations", this::label);
        server.start();
    }

    Api api() {
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Api(uri, uri);
    }

    Map<String, String> images() {
        return images;
    }

    /** The bodies of requests that label images. */
    List<String> labels() {
        return labels;
    }

    /** The next requests get 503. */
    void beAwayFor(int requests) {
        away.set(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (away.getAndDecrement() > 0) {
            answer(exchange, 503, "");
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, page(exchange.getRequestURI().getQuery()));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            var path = exchange.getRequestURI().getPath();
            var name = path.substring(path.lastIndexOf('/') + 1);
            answer(exchange, keep(name, exchange.getRequestBody().readAllBytes()) ? 201 : 200, "");
        } else {
            answer(exchange, 200, unpack(exchange));
        }
    }

    /** One image a page. */
    private String page(String query) {
        var after = query.substring(query.indexOf("after=") + "after=".length());
        var name = images.keySet().stream()
                .sorted()
                .filter(each -> each.compareTo(after) > 0)
                .findFirst();
        return name.map(each ->
                        """
                        {"images": [{"name": "%1$s", "width": 8, "height": 6}], "next": "%1$s"}"""
                                .formatted(each))
                .orElse("""
                        {"images": [], "next": null}""");
    }

    /** Every image is a cat, one a page. */
    private String labelsAfter(String query) {
        return page(query)
                .replace("\"images\"", "\"annotations\"")
                .replace("\"name\"", "\"image\"")
                .replace("\"width\": 8, \"height\": 6", "\"revision\": 1, \"label\": {\"class\": \"cat\"}");
    }

    private void label(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, labelsAfter(exchange.getRequestURI().getQuery()));
            return;
        }
        labels.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 200, """
                {"stored": 1, "unchanged": 0, "refused": 0, "items": []}""");
    }

    private String unpack(HttpExchange exchange) throws IOException {
        int stored = 0;
        int unchanged = 0;
        int refused = 0;
        var items = new StringBuilder();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(exchange.getRequestBody().readAllBytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readAllBytes();
                if (entry.getName().startsWith("bad")) {
                    refused++;
                    items.append(
                            """
                            {"name":"%s","outcome":"refused","field":"bytes","reason":"not an image"}"""
                                    .formatted(entry.getName()));
                } else if (keep(entry.getName(), bytes)) {
                    stored++;
                } else {
                    unchanged++;
                }
            }
        }
        return "{\"stored\":%d,\"unchanged\":%d,\"refused\":%d,\"items\":[%s]}"
                .formatted(stored, unchanged, refused, items);
    }

    private boolean keep(String name, byte[] bytes) {
        return images.put(name, new String(bytes, StandardCharsets.UTF_8)) == null;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
