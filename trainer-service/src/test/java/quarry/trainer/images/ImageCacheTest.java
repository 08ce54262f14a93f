package quarry.trainer.images;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.kit.store.Sha256;

class ImageCacheTest {

    @TempDir
    Path directory;

    private final Map<String, byte[]> bucket = new HashMap<>();
    private final List<String> fetched = new ArrayList<>();
    private long seconds;

    @Test
    void anImageIsFetchedOnce() throws IOException {
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
        Files.writeString(directory.resolve(sha256.substring(0, 2)).resolve(sha256), "pic");

        // When
        var bytes = cache(1000).read("a", sha256);

        // Then
        assertThat(bytes).isEqualTo("picture".getBytes(UTF_8));
        assertThat(fetched).containsExactly("a", "a");
    }

    @Test
    void whatWasNotReadForLongestGoesFirst() throws IOException {
        // Given
        var a = store("a", "a".repeat(40));
        var b = store("b", "b".repeat(40));
        var c = store("c", "c".repeat(40));
        var cache = cache(100);
        cache.read("a", a);
        cache.read("b", b);
        cache.read("a", a);

        // When
        cache.read("c", c);
        fetched.clear();
        cache.read("a", a);
        cache.read("c", c);
        cache.read("b", b);

        // Then
        assertThat(fetched).containsExactly("b");
    }

    @Test
    void aDigestIsNeverAPath() {
        // When, Then
        assertThatThrownBy(() -> cache(100).read("a", "../../../etc/passwd"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("64 lower-case hex digits");
    }

    private String store(String key, String text) {
        var bytes = text.getBytes(UTF_8);
        bucket.put(key, bytes);
        return Sha256.hex(bytes);
    }

    private ImageCache cache(long capacity) throws IOException {
        return new ImageCache(
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
