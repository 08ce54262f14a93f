package quarry.kit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectCacheTest {

    @TempDir
    Path directory;

    private final Map<String, byte[]> bucket = new HashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private long seconds;

    @Test
    void anObjectIsFetchedOnce() throws IOException {
        // Given
        var sha256 = store("a", "picture");
        var cache = cache(1000);

        // When
        var first = cache.read("a", sha256);
        var second = cache(1000).read("a", sha256);

        // Then
        assertThat(first).isEqualTo("picture".getBytes(UTF_8)).isEqualTo(second);
        assertThat(fetched).containsExactly("a");
    }

    @Test
    void otherBytesThanAnnouncedAreRefused() throws IOException {
        // Given
        var sha256 = store("a", "picture");
        bucket.put("a", "other".getBytes(UTF_8));

        // When, Then
        assertThatThrownBy(() -> cache(1000).read("a", sha256))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("object a has sha256");
    }

    @Test
    void aTornFileIsFetchedAgain() throws IOException {
        // Given
        var sha256 = store("a", "picture");
        cache(1000).read("a", sha256);
        var file = CachedFile.all(directory).get(0).path();
        var whole = Files.readAllBytes(file);
        for (int left : List.of(0, 31, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, left));

            // When
            var bytes = cache(1000).read("a");

            // Then
            assertThat(bytes).isEqualTo("picture".getBytes(UTF_8));
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
        assertThat(fetched).hasSize(4);
    }

    @Test
    void whatWasNotReadForLongestGoesFirst() throws IOException {
        // Given
        store("a", "a".repeat(40));
        store("b", "b".repeat(40));
        store("c", "c".repeat(40));
        var cache = cache(200);
        cache.read("a");
        cache.read("b");
        cache.read("a");

        // When
        cache.read("c");
        fetched.clear();
        cache.read("a");
        cache.read("c");
        cache.read("b");

        // Then
        assertThat(fetched).containsExactly("b");
    }

    @Test
    void aDiskThatTakesNothingCostsTimeOnly() throws IOException {
        // Given: a file where the object's directory would be
        store("a", "picture");
        Files.createFile(directory.resolve(Sha256.hex("a".getBytes(UTF_8)).substring(0, 2)));

        // When
        var bytes = cache(1000).read("a");

        // Then
        assertThat(bytes).isEqualTo("picture".getBytes(UTF_8));
    }

    private String store(String key, String text) {
        var bytes = text.getBytes(UTF_8);
        bucket.put(key, bytes);
        return Sha256.hex(bytes);
    }

    private ObjectCache cache(long capacity) throws IOException {
        return new ObjectCache(
                key -> {
                    fetched.add(key);
                    return bucket.get(key);
                },
                directory,
                capacity,
                new TickingClock());
    }

    /** Every look is a second later. */
    private final class TickingClock extends Clock {

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(++seconds);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
