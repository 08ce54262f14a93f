package quarry.selector.pool;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarry.contracts.Event;
import quarry.selector.world.World;

class TogetherTest {

    private final World world = new World("cats");
    private final CountDownLatch start = new CountDownLatch(1);
    private final List<List<Event>> transactions = Collections.synchronizedList(new ArrayList<>());

    private final Together together = new Together(new PatientPool(null) {
        @Override
        void accept(List<Event> facts) {
            transactions.add(facts);
            waitForStart();
            if (facts.stream().anyMatch(fact -> fact.key().contains("impossible"))) {
                throw new IllegalArgumentException("impossible");
            }
        }
    });

    @Test
    void whatArrivesDuringATransactionSharesTheNextOne() throws Exception {
        // Given
        var first = together.accept(world.stored("first.png")).toCompletableFuture();
        await().atMost(60, SECONDS).until(() -> transactions.size() == 1);
        var rest = Stream.of("a.png", "b.png", "c.png")
                .map(name -> together.accept(world.stored(name)).toCompletableFuture())
                .toList();

        // When
        start.countDown();
        first.get(60, SECONDS);
        for (var stored : rest) {
            stored.get(60, SECONDS);
        }

        // Then
        assertThat(transactions).extracting(List::size).containsExactly(1, 3);
    }

    @Test
    void anImpossibleFactFailsAlone() throws Exception {
        // Given
        together.accept(world.stored("first.png"));
        var good = together.accept(world.stored("good.png")).toCompletableFuture();
        var bad = together.accept(world.stored("impossible.png")).toCompletableFuture();
        var better = together.accept(world.stored("better.png")).toCompletableFuture();

        // When
        start.countDown();

        // Then
        good.get(60, SECONDS);
        better.get(60, SECONDS);
        assertThatThrownBy(() -> bad.get(60, SECONDS)).hasRootCauseMessage("impossible");
    }

    private void waitForStart() {
        try {
            assertThat(start.await(60, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
