package quarry.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
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
    }

    @Test
    void everyKeyIsRead() {
        // When
        var config = config(Map.of(
                "ingest.images.max-bytes", "1K",
                "ingest.images.max-pixels", "2",
                "ingest.uploads.concurrency", "3",
                "ingest.uploads.memory", "4K",
                "ingest.batches.chunk", "5",
                "ingest.batches.chunk-bytes", "6K",
                "ingest.batches.max-entries", "7",
                "ingest.batches.max-unpacked", "8K",
                "ingest.json.max-bytes", "9K"));

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
    }

    private static IngestConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withMapping(IngestConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
