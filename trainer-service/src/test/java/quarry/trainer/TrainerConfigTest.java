package quarry.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TrainerConfigTest {

    @Test
    void everySettingHasItsDocumentedDefault() {
        // When
        var config = config(Map.of("java.io.tmpdir", "/tmp"));

        // Then
        assertThat(config.lease().duration()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.lease().heartbeat()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.images().cached().asLongValue()).isEqualTo(4L << 30);
        assertThat(config.images().concurrency()).isEqualTo(8);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.maxAttempts()).isEqualTo(5);
        assertThat(config.retryDelay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.threads()).isEmpty();
        assertThat(config.directory()).isEqualTo(Path.of("/tmp/quarry-trainer"));
    }

    @Test
    void everySettingCanBeSet() {
        // When
        var config = config(Map.of(
                "trainer.lease.duration", "1m",
                "trainer.lease.heartbeat", "7s",
                "trainer.images.cached", "16M",
                "trainer.images.concurrency", "3",
                "trainer.poll-interval", "1s",
                "trainer.max-attempts", "9",
                "trainer.retry-delay", "0s",
                "trainer.checkpoint-interval", "10m",
                "trainer.threads", "4",
                "trainer.directory", "/var/trainer"));

        // Then
        assertThat(config.lease().duration()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.lease().heartbeat()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.images().cached().asLongValue()).isEqualTo(16L << 20);
        assertThat(config.images().concurrency()).isEqualTo(3);
        assertThat(config.pollInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.maxAttempts()).isEqualTo(9);
        assertThat(config.retryDelay()).isZero();
        assertThat(config.checkpointInterval()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.threads()).isEqualTo(OptionalInt.of(4));
        assertThat(config.directory()).isEqualTo(Path.of("/var/trainer"));
    }

    private static TrainerConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(TrainerConfig.class)
                .build()
                .getConfigMapping(TrainerConfig.class);
    }
}
