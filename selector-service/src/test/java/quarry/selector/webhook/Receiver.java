package quarry.selector.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody who is told; on one port for all of its life, whether it is up or down. */
public final class Receiver implements AutoCloseable {

    /** What came in; names of headers in lower case. */
    public record Heard(Map<String, List<String>> headers, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile int status = 200;
    private HttpServer server;

    public Receiver() {
        server = server(0);
        port = server.getAddress().getPort();
    }

    private HttpServer server(int onPort) {
        try {
            var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            made.setExecutor(Executors.newCachedThreadPool());
            made.createContext("/", exchange -> {
                var headers = new HashMap<String, List<String>>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
                heard.add(
                        new Heard(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            made.start();
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    /** In the order of arrival. */
    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** What it answers from now on. */
    public void answer(int newStatus) {
        status = newStatus;
    }

    public void goDown() {
        server.stop(0);
    }

    public void comeUp() {
        server = server(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
