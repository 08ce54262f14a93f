package quarry.scorer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SharedCacheTest {

    private final List<String> made = new ArrayList<>();
    private final List<String> disposed = new ArrayList<>();
    private final SharedCache<String, String> cache = new SharedCache<>(2, this::make, disposed::add);

    @Test
    void whatIsThereIsNotMadeAgain() {
        // When
        cache.use("a").close();
        cache.use("a").close();

        // Then
        assertThat(made).containsExactly("a");
    }

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        // When
        cache.use("a").close();
        cache.use("b").close();
        cache.use("a").close();
        cache.use("c").close();

        // Then
        assertThat(disposed).containsExactly("value of b");
    }

    @Test
    void whatIsInUseStaysUntilItIsGivenBack() {
        // Given
        var a = cache.use("a");
        var b = cache.use("b");
        var c = cache.use("c");

        // When
        b.close();
        c.close();

        // Then
        assertThat(disposed).containsExactly("value of b");
        assertThat(a.value()).isEqualTo("value of a");
    }

    @Test
    void whatCanNotBeMadeIsTriedAnewAndTakesNoPlace() {
        // Given
        cache.use("a").close();
        cache.use("b").close();

        // When
        assertThatThrownBy(() -> cache.use("broken")).hasMessage("broken 1");
        assertThatThrownBy(() -> cache.use("broken")).hasMessage("broken 2");

        // Then
        assertThat(disposed).isEmpty();
    }

    @Test
    void manyWhoAskAtTheSameTimeGetOneValue() throws Exception {
        // Given
        var begun = new CountDownLatch(1);
        var makings = new ArrayList<String>();
        var slow = new SharedCache<String, Object>(
                2,
                key -> {
                    makings.add(key);
                    await(begun);
                    return new Object();
                },
                value -> {});
        var pool = Executors.newFixedThreadPool(4);

        // When
        var uses = new ArrayList<Future<Object>>();
        for (int i = 0; i < 4; i++) {
            uses.add(pool.submit(() -> slow.use("a").value()));
        }
        begun.countDown();

        // Then
        var values = new ArrayList<Object>();
        for (var use : uses) {
            values.add(use.get(1, TimeUnit.MINUTES));
        }
        pool.shutdown();
        assertThat(values).containsOnly(values.get(0));
        assertThat(makings).containsExactly("a");
    }

    private String make(String key) {
        made.add(key);
        if (key.equals("broken")) {
            throw new IllegalStateException("broken " + (made.size() - 2));
        }
        return "value of " + key;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody began");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
