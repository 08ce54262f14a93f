package quarry.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorerConfigTest {

    @Test
    void everySettingHasItsDocumentedDefault() {
        // When
        var config = config(Map.of("java.io.tmpdir", "/tmp"));

        // Then
        assertThat(config.models().cached()).isEqualTo(2);
        assertThat(config.models().onDisk().asLongValue()).isEqualTo(2L << 30);
        assertThat(config.images().concurrency()).isEqualTo(8);
        assertThat(config.images().cached().asLongValue()).isEqualTo(4L << 30);
        assertThat(config.directory()).isEqualTo(Path.of("/tmp/quarry-scorer"));
    }

    @Test
    void everySettingCanBeSet() {
        // When
        var config = config(Map.of(
                "scorer.models.cached", "5",
                "scorer.models.on-disk", "16M",
                "scorer.images.concurrency", "3",
                "scorer.images.cached", "32M",
                "scorer.directory", "/var/scorer"));

        // Then
        assertThat(config.models().cached()).isEqualTo(5);
        assertThat(config.models().onDisk().asLongValue()).isEqualTo(16L << 20);
        assertThat(config.images().concurrency()).isEqualTo(3);
        assertThat(config.images().cached().asLongValue()).isEqualTo(32L << 20);
        assertThat(config.directory()).isEqualTo(Path.of("/var/scorer"));
    }

    private static ScorerConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(ScorerConfig.class)
                .build()
                .getConfigMapping(ScorerConfig.class);
    }
}
