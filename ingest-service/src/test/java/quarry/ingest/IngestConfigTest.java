package quarry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    private static final long MEGA = 1024 * 1024;

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        // When
        var config = config(Map.of());

        // Then
        assertThat(config.images().maxBytes().asLongValue()).isEqualTo(16 * MEGA);
        assertThat(config.images().maxPixels()).isEqualTo(50_000_000);
        assertThat(config.uploads().concurrency()).isEqualTo(8);
        assertThat(config.uploads().memory().asLongValue()).isEqualTo(96 * MEGA);
        assertThat(config.batches().chunk()).isEqualTo(128);
        assertThat(config.batches().chunkBytes().asLongValue()).isEqualTo(4 * MEGA);
        assertThat(config.batches().maxEntries()).isEqualTo(200_000);
        assertThat(config.batches().maxUnpacked().asLongValue()).isEqualTo(16 * 1024 * MEGA);
        assertThat(config.json().maxBytes().asLongValue()).isEqualTo(8 * MEGA);
        assertThat(config.platform().every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.platform().poll()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.platform().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.platform().lease()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.platform().retryDelay()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.platform().maxAttempts()).isEqualTo(20);
        assertThat(config.platform().publicUrl()).isEmpty();
        assertThat(config.platform().itemKey()).isEmpty();
        var online = config.platform().annotateOnline();
        assertThat(online.url()).hasToString("https://api.superannotate.com");
        assertThat(online.itemsUrl()).hasToString("https://item.superannotate.com/api/v1");
        assertThat(online.assetsUrl()).hasToString("https://assets-provider.superannotate.com/api/v4");
        assertThat(online.token()).isEmpty();
        assertThat(online.webhookSecret()).isEmpty();
    }

    @Test
    void everyKeyIsRead() {
        // When
        var config = config(Map.ofEntries(
                Map.entry("ingest.images.max-bytes", "1K"),
                Map.entry("ingest.images.max-pixels", "2"),
                Map.entry("ingest.uploads.concurrency", "3"),
                Map.entry("ingest.uploads.memory", "4K"),
                Map.entry("ingest.batches.chunk", "5"),
                Map.entry("ingest.batches.chunk-bytes", "6K"),
                Map.entry("ingest.batches.max-entries", "7"),
                Map.entry("ingest.batches.max-unpacked", "8K"),
                Map.entry("ingest.json.max-bytes", "9K"),
                Map.entry("ingest.platform.every", "1s"),
                Map.entry("ingest.platform.poll", "2s"),
                Map.entry("ingest.platform.timeout", "3s"),
                Map.entry("ingest.platform.lease", "4s"),
                Map.entry("ingest.platform.retry-delay", "5s"),
                Map.entry("ingest.platform.max-attempts", "6"),
                Map.entry("ingest.platform.public-url", "http://a"),
                Map.entry("ingest.platform.item-key", "b"),
                Map.entry("ingest.platform.annotate-online.url", "http://c"),
                Map.entry("ingest.platform.annotate-online.items-url", "http://d"),
                Map.entry("ingest.platform.annotate-online.assets-url", "http://e"),
                Map.entry("ingest.platform.annotate-online.token", "f=1"),
                Map.entry("ingest.platform.annotate-online.webhook-secret", "g")));

        // Then
        assertThat(config.images().maxBytes().asLongValue()).isEqualTo(1024);
        assertThat(config.images().maxPixels()).isEqualTo(2);
        assertThat(config.uploads().concurrency()).isEqualTo(3);
        assertThat(config.uploads().memory().asLongValue()).isEqualTo(4 * 1024);
        assertThat(config.batches().chunk()).isEqualTo(5);
        assertThat(config.batches().chunkBytes().asLongValue()).isEqualTo(6 * 1024);
        assertThat(config.batches().maxEntries()).isEqualTo(7);
        assertThat(config.batches().maxUnpacked().asLongValue()).isEqualTo(8 * 1024);
        assertThat(config.json().maxBytes().asLongValue()).isEqualTo(9 * 1024);
        assertThat(config.platform().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.platform().poll()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.platform().timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.platform().lease()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.platform().retryDelay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.platform().maxAttempts()).isEqualTo(6);
        assertThat(config.platform().publicUrl()).contains(URI.create("http://a"));
        assertThat(config.platform().itemKey()).contains("b");
        var online = config.platform().annotateOnline();
        assertThat(online.url()).hasToString("http://c");
        assertThat(online.itemsUrl()).hasToString("http://d");
        assertThat(online.assetsUrl()).hasToString("http://e");
        assertThat(online.token()).contains("f=1");
        assertThat(online.webhookSecret()).contains("g");
    }

    private static IngestConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(IngestConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
