package quarry.selector.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.contracts.ProjectId;
import quarry.selector.webhook.endpoint.Target;
import quarry.selector.webhook.guard.ForbiddenTargetException;
import quarry.selector.webhook.guard.Guard;
import quarry.selector.webhook.message.CloudEvents;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;
import quarry.selector.webhook.message.SigningSecret;

/** Endpoints that somehow got past the registration: no connection is made, not even one that says nothing. */
class ForbiddenTargetTest {

    private static final Message MESSAGE =
            new Message(UUID.randomUUID(), new ProjectId("demo"), EventType.ENDPOINT_TEST, null, Instant.EPOCH, "{}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1", "http://2130706433", "http://[::1]", "http://[::ffff:127.0.0.1]", "http://0",
                "http://localhost", "https://127.0.0.1", "https://2130706433", "https://[::1]",
                        "https://[::ffff:127.0.0.1]",
                "https://0", "https://localhost"
            })
    void theMachineItselfGetsNoConnection(String origin) throws IOException {
        // 0.0.0.0 and :: listen on all addresses of the machine
        try (var door = new ServerSocket(0)) {
            var answer = sender(Dns.SYSTEM).send(target(origin + ":" + door.getLocalPort() + "/"), MESSAGE);

            assertThat(answer.error().orElseThrow()).contains("must not lead to the address");
            assertThat(hasVisitor(door)).isFalse();
        }
    }

    @Test
    void aNameThatChangesItsMindGetsNoConnection() throws IOException {
        for (var scheme : List.of("http", "https")) {
            try (var door = new ServerSocket(0)) {
                // Given
                var lookUps = new AtomicInteger();
                Dns rebinding = host ->
                        List.of(InetAddress.getByName(lookUps.getAndIncrement() == 0 ? "1.1.1.1" : "127.0.0.1"));
                registered(rebinding);

                // When
                var url = scheme + "://rebind.example:" + door.getLocalPort() + "/";
                var answer = sender(rebinding).send(target(url), MESSAGE);

                // Then
                assertThat(lookUps).hasValue(2);
                assertThat(answer.error().orElseThrow()).contains("must not lead to the address 127.0.0.1");
                assertThat(hasVisitor(door)).isFalse();
            }
        }
    }

    /** As an endpoint is when it is made. */
    private static void registered(Dns names) throws ForbiddenTargetException {
        assertThat(new Guard(List.of(), names).check("https://rebind.example/")).isNotNull();
    }

    private static Sender sender(Dns names) {
        return new Sender(new Guard(List.of(), names), names, Duration.ofSeconds(5), "org.example.", Clock.systemUTC());
    }

    private static Target target(String url) {
        return new Target(UUID.randomUUID(), url, CloudEvents.OFF, Map.of(), List.of(SigningSecret.fresh()));
    }

    private static boolean hasVisitor(ServerSocket door) throws IOException {
        door.setSoTimeout(50);
        try (var visitor = door.accept()) {
            return visitor.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
