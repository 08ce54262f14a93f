package quarry.selector;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import quarry.contracts.RetrainRule;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Server-sent events as subscribers see them. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class ProgressIT extends Story {

    @TestHTTPResource
    URI server;

    @Test
    void everySubscriberIsToldWhatHappens() throws Exception {
        // Given
        var cats = projectOf("progress", "learning-loss", 20, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        var one = subscribe(cats);
        var two = subscribe(cats);

        // When
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        var request = trainingRequest(cats, 1, 1);
        awaitTold(one, "\"state\":\"TRAINING\"");
        send(cats.progressed(request, 1, 3));
        awaitTold(one, "event:training");
        send(cats.trained(request));
        scoringRequests(cats, 1, 1).forEach(batch -> send(cats.scored(batch)));

        // Then
        for (var told : java.util.List.of(one, two)) {
            awaitTold(told, "event:scoring");
            awaitTold(told, "\"cycle\":1,\"state\":\"WAITING_FOR_LABELS\",\"revision\":1");
            awaitTold(told, "event:entropies");
        }
        assertThat(one).anySatisfy(line -> assertThat(line).contains("\"epoch\":1,\"epochs\":3"));
    }

    /** Returns once the connection stands. */
    private Queue<String> subscribe(World world) throws Exception {
        var lines = new ConcurrentLinkedQueue<String>();
        var connected = new CompletableFuture<Void>();
        var request =
                HttpRequest.newBuilder(server.resolve(url(world, "events"))).build();
        var unused = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(response -> {
                    connected.complete(null);
                    response.body().forEach(lines::add);
                });
        connected.get(60, SECONDS);
        return lines;
    }

    private static void awaitTold(Queue<String> lines, String text) {
        patiently().untilAsserted(() -> assertThat(lines)
                .anySatisfy(line -> assertThat(line).contains(text)));
    }
}
