package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpTest {

    @Test
    void aQuestionWhoseAnswerIsLostIsAskedAgain() throws IOException {
        // Given
        var asked = new AtomicInteger();
        var over = new CountDownLatch(1);
        var threads = Executors.newCachedThreadPool();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            if (asked.incrementAndGet() == 1) {
                awaitQuietly(over);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();

        try {
            // When
            var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pool");
            var answer = new Http(Duration.ofMillis(300))
                    .send(HttpRequest.newBuilder(uri), HttpResponse.BodyHandlers.discarding());

            // Then
            assertThat(answer.statusCode()).isEqualTo(204);
            assertThat(asked).hasValueGreaterThan(1);
        } finally {
            over.countDown();
            server.stop(0);
            threads.shutdown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
