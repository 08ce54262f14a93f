package quarry.selector.webhook.delivery;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.contracts.RetrainRule;
import quarry.selector.webhook.Receiver;
import quarry.selector.webhook.endpoint.EndpointService;
import quarry.selector.webhook.message.EventType;
import quarry.selector.webhook.message.Message;
import quarry.selector.world.Broker;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Receivers in trouble, for hours and days: a courier of its own whose clock is years ahead of that of the service. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class UnreachableIT {

    private static final double[] SCHEDULE = {5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400};
    private static final Duration LEASE = Duration.ofSeconds(50);

    @Inject
    DeliveryService service;

    @Inject
    EndpointService endpoints;

    @Inject
    Deliveries deliveries;

    @Inject
    AttemptLog log;

    @Inject
    Sender sender;

    private final MovedClock clock = new MovedClock();
    private final Receiver receiver = new Receiver();
    private Courier courier;
    private World world;
    private UUID endpoint;

    @BeforeEach
    void register() {
        courier = new Courier(service, endpoints, sender, clock);
        world = new World("hooks-" + UUID.randomUUID().toString().substring(0, 8));
        try (var broker = new Broker(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            broker.send(world.defined("random", 1, RetrainRule.WHEN_SELECTION_IS_LABELLED));
            await().atMost(120, SECONDS).until(() -> given().get(project()).statusCode() == 200);
        }
        endpoint = UUID.fromString(given().contentType("application/json")
                .body(Map.of("url", receiver.url()))
                .post(project())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    @AfterEach
    void close() {
        given().delete(project() + "/" + endpoint).then().statusCode(204);
        receiver.close();
    }

    @Test
    void whatHappensWhileAReceiverIsDownForAnHourArrivesAfterIt() {
        // Given
        receiver.goDown();
        var start = clock.instant();
        var sent = new ArrayList<UUID>();

        // When: something happens every ten minutes of the hour
        for (int minute = 0; minute < 60; minute += 10) {
            passUntil(start.plus(Duration.ofMinutes(minute)));
            sent.add(happens());
        }
        passUntil(start.plus(Duration.ofHours(1)));
        assertThat(receiver.heard()).isEmpty();
        receiver.comeUp();
        passUntil(start.plus(Duration.ofHours(4)));

        // Then
        assertThat(receiver.heard().stream()
                        .map(heard -> heard.headers().get("webhook-id").get(0)))
                .as("each of them, once")
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(id -> find(id).message().webhookId()).toList());
        assertThat(sent).allSatisfy(id -> {
            var attempts = attempts(id);
            assertThat(attempts.size()).isBetween(3, 5);
            isByTheSchedule(attempts);
            assertThat(attempts.subList(0, attempts.size() - 1)).allSatisfy(attempt -> {
                assertThat(attempt.status()).isNull();
                assertThat(attempt.error()).contains("127.0.0.1");
            });
            assertThat(attempts.get(attempts.size() - 1).status()).isEqualTo(200);
        });
    }

    @Test
    void afterTenAttemptsItIsGivenUpAndCanBeSentAgain() {
        // Given
        receiver.goDown();
        var start = clock.instant();
        var id = happens();

        // When
        passUntil(start.plus(Duration.ofHours(100)));

        // Then
        var attempts = attempts(id);
        assertThat(attempts).hasSize(10);
        isByTheSchedule(attempts);
        assertThat(Duration.between(start, attempts.get(9).began()))
                .isBetween(Duration.ofHours(60), Duration.ofHours(91));
        given().get(project() + "/" + endpoint + "/deliveries/" + id)
                .then()
                .body("state", equalTo("failed"))
                .body("log", hasSize(10))
                .body("log.error", everyItem(not(equalTo(""))));

        // When: the service itself sends it, by the time that it has
        receiver.comeUp();
        given().post(project() + "/" + endpoint + "/resend-failed?since=2026-01-01T00:00:00Z")
                .then()
                .statusCode(202)
                .body("deliveries", equalTo(1));

        // Then
        await().atMost(120, SECONDS).untilAsserted(() -> given().get(project() + "/" + endpoint + "/deliveries/" + id)
                .then()
                .body("state", equalTo("delivered")));
        given().post(project() + "/" + endpoint + "/deliveries/" + id + "/resend")
                .then()
                .statusCode(202);
        await().atMost(120, SECONDS).until(() -> receiver.heard().size() == 2);
    }

    @Test
    void aSenderThatDiesAfterTakingADeliveryLosesNothing() {
        // Given
        var id = happens();
        var taken = service.claim(clock.instant()).orElseThrow();

        // When: it is dead, and nobody knows
        carry();
        assertThat(receiver.heard()).isEmpty();
        clock.set(clock.instant().plus(LEASE).plusSeconds(1));
        carry();

        // Then: and should it have been slow instead, it is too late
        service.settle(taken, Answer.failed("late", 1), clock.instant());
        assertThat(find(id).state).isEqualTo(DeliveryState.DELIVERED);
        assertThat(receiver.heard()).hasSize(1);
        assertThat(attempts(id)).extracting(Attempt::status).containsExactly(null, 200);
    }

    @Test
    void anOverloadedReceiverIsLeftAloneAndAGoneOneForGood() {
        // Given
        var start = clock.instant();
        receiver.answer(429);
        var first = happens();
        carry();
        assertThat(receiver.heard()).hasSize(1);

        // When: another one is due, but the receiver has a pause
        receiver.answer(200);
        var second = happens();
        carry();
        assertThat(receiver.heard()).hasSize(1);
        passUntil(start.plus(Duration.ofMinutes(2)));

        // Then
        assertThat(List.of(find(first).state, find(second).state)).containsOnly(DeliveryState.DELIVERED);
        assertThat(attempts(second).get(0).began()).isAfterOrEqualTo(start.plus(Duration.ofMinutes(1)));

        // When
        receiver.answer(410);
        var third = happens();
        var fourth = happens();
        passUntil(start.plus(Duration.ofHours(1)));

        // Then: what is left waits until somebody enables it
        given().get(project()).then().body("enabled", contains(false));
        assertThat(List.of(find(third).state, find(fourth).state))
                .containsExactlyInAnyOrder(DeliveryState.FAILED, DeliveryState.PENDING);
        receiver.answer(200);
        given().contentType("application/json")
                .body(Map.of("enabled", true))
                .patch(project() + "/" + endpoint)
                .then()
                .statusCode(200);
        passUntil(start.plus(Duration.ofHours(2)));
        assertThat(receiver.heard()).hasSize(5);
    }

    /** A message is there in the moment in which it happens. */
    private UUID happens() {
        var id = UUID.randomUUID();
        var message =
                new Message(UUID.randomUUID(), world.project(), EventType.CYCLE_COMPLETED, null, clock.instant(), "{}");
        QuarkusTransaction.requiringNew().run(() -> deliveries.add(id, endpoint, message, clock.instant()));
        return id;
    }

    private void carry() {
        while (courier.next(() -> {})) {
            // more may be due
        }
    }

    /** Lets the time pass from one attempt to the next. */
    private void passUntil(Instant end) {
        for (var next = Optional.of(clock.instant()); next.isPresent(); next = nextMoment(end)) {
            clock.set(next.get());
            carry();
        }
        clock.set(end);
    }

    private Optional<Instant> nextMoment(Instant end) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.latest(endpoint, Optional.of(DeliveryState.PENDING), 100))
                .stream()
                .map(delivery -> delivery.dueAt.isAfter(clock.instant())
                        ? delivery.dueAt
                        : clock.instant().plusSeconds(10))
                .filter(due -> due.isBefore(end))
                .min(Instant::compareTo);
    }

    private Delivery find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.findById(id));
    }

    private List<Attempt> attempts(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> log.of(id));
    }

    private static void isByTheSchedule(List<Attempt> attempts) {
        for (int i = 1; i < attempts.size(); i++) {
            var pause = Duration.between(
                    attempts.get(i - 1).began(), attempts.get(i).began());
            assertThat(pause.toMillis() / 1000.0).isBetween(0.8 * SCHEDULE[i - 1] - 0.01, 1.2 * SCHEDULE[i - 1] + 0.01);
        }
    }

    private String project() {
        return "/api/v1/projects/" + world.project() + "/webhooks";
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2040-01-01T00:00:00Z");

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
