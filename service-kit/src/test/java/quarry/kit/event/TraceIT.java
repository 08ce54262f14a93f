package quarry.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import quarry.kit.trace.Traces;
import quarry.standalone.servers.testing.QuarryServers;

/** A trace outlives the table and the topic between two services. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class TraceIT {

    @Inject
    Outbox outbox;

    @Inject
    TestListener listener;

    @Inject
    Tracer tracer;

    @Test
    void whoHearsOfAChangeIsInTheTraceOfTheOneWhoMadeIt() {
        // Given
        var event = Examples.removed("traced", "a.png");
        var span = tracer.spanBuilder("upload").startSpan();

        // When
        Context.root()
                .with(span)
                .wrap(() -> QuarkusTransaction.requiringNew().run(() -> outbox.add(event)))
                .run();
        span.end();

        // Then
        assertThat(heardIn(event.key())).isEqualTo(span.getSpanContext().getTraceId());
    }

    @Test
    void aTraceThatRestedAsTextGoesOn() {
        // Given
        var event = Examples.removed("traced", "b.png");
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        // When
        Traces.goOn(trace, () -> QuarkusTransaction.requiringNew().run(() -> outbox.add(event)));

        // Then
        assertThat(heardIn(event.key())).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private String heardIn(String key) {
        await().atMost(Duration.ofMinutes(1)).until(() -> listener.traces.containsKey(key));
        return listener.traces.get(key);
    }
}
