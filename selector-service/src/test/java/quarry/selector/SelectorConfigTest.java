package quarry.selector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;

class SelectorConfigTest {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        var config = config(Map.of());

        assertThat(config.sweep().every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.watchdog().every()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.watchdog().trainingAge()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.watchdog().scoringAge()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.events().every()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void everyKeyCanBeSet() {
        var config = config(Map.of(
                "selector.sweep.every", "1s",
                "selector.watchdog.every", "2s",
                "selector.watchdog.training-age", "3s",
                "selector.watchdog.scoring-age", "4s",
                "selector.events.every", "5s"));

        assertThat(config.sweep().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.watchdog().every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.watchdog().trainingAge()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.watchdog().scoringAge()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.events().every()).isEqualTo(Duration.ofSeconds(5));
    }

    private static SelectorConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withConverters(new Converter<?>[] {new DurationConverter()})
                .withMapping(SelectorConfig.class)
                .build()
                .getConfigMapping(SelectorConfig.class);
    }
}
