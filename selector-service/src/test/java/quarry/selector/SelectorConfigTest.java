package quarry.selector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
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
        assertThat(config.recompute().quiet()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.recompute().longest()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.recompute().longPick().quiet()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.recompute().longPick().longest()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.events().every()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.platform().every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.platform().timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.platform().lease()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.platform().retryDelay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.platform().maxAttempts()).isEqualTo(30);
        assertThat(config.platform().annotateOnline().url()).hasToString("https://api.superannotate.com");
        assertThat(config.platform().annotateOnline().token()).isEmpty();
        assertThat(config.platform().labelStudio().url()).isEmpty();
        assertThat(config.platform().labelStudio().token()).isEmpty();
        assertThat(config.publicUrl()).hasToString("http://127.0.0.1:8084");
        var webhooks = config.webhooks();
        assertThat(webhooks.every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(webhooks.concurrency()).isEqualTo(8);
        assertThat(webhooks.timeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(webhooks.allowed()).isEmpty();
        assertThat(webhooks.key()).isEmpty();
        assertThat(webhooks.rotationOverlap()).isEqualTo(Duration.ofDays(1));
        assertThat(webhooks.keep()).isEqualTo(Duration.ofDays(30));
        assertThat(webhooks.typePrefix()).isEqualTo("quarry.");
    }

    @Test
    void everyKeyCanBeSet() {
        var config = config(Map.ofEntries(
                Map.entry("selector.sweep.every", "1s"),
                Map.entry("selector.watchdog.every", "2s"),
                Map.entry("selector.watchdog.training-age", "3s"),
                Map.entry("selector.watchdog.scoring-age", "4s"),
                Map.entry("selector.events.every", "5s"),
                Map.entry("selector.recompute.quiet", "6s"),
                Map.entry("selector.recompute.longest", "7s"),
                Map.entry("selector.recompute.long-pick.quiet", "8s"),
                Map.entry("selector.recompute.long-pick.longest", "9s"),
                Map.entry("selector.platform.every", "6s"),
                Map.entry("selector.platform.timeout", "7s"),
                Map.entry("selector.platform.lease", "8s"),
                Map.entry("selector.platform.retry-delay", "9s"),
                Map.entry("selector.platform.max-attempts", "10"),
                Map.entry("selector.platform.annotate-online.url", "http://a"),
                Map.entry("selector.platform.annotate-online.token", "b=1"),
                Map.entry("selector.platform.label-studio.url", "http://c"),
                Map.entry("selector.platform.label-studio.token", "d"),
                Map.entry("selector.public-url", "https://quarry.example.org"),
                Map.entry("selector.webhooks.every", "6s"),
                Map.entry("selector.webhooks.concurrency", "7"),
                Map.entry("selector.webhooks.timeout", "8s"),
                Map.entry("selector.webhooks.allowed", "stub:8085,10.0.0.0/8"),
                Map.entry("selector.webhooks.key", "AAAA"),
                Map.entry("selector.webhooks.rotation-overlap", "9s"),
                Map.entry("selector.webhooks.keep", "10d"),
                Map.entry("selector.webhooks.type-prefix", "org.example.")));

        assertThat(config.sweep().every()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.watchdog().every()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.watchdog().trainingAge()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.watchdog().scoringAge()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.events().every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.platform().every()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.platform().timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.platform().lease()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.platform().retryDelay()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.platform().maxAttempts()).isEqualTo(10);
        assertThat(config.platform().annotateOnline().url()).hasToString("http://a");
        assertThat(config.platform().annotateOnline().token()).contains("b=1");
        assertThat(config.platform().labelStudio().url()).contains(URI.create("http://c"));
        assertThat(config.platform().labelStudio().token()).contains("d");
        assertThat(config.recompute().quiet()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.recompute().longest()).isEqualTo(Duration.ofSeconds(7));
        assertThat(config.recompute().longPick().quiet()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.recompute().longPick().longest()).isEqualTo(Duration.ofSeconds(9));
        assertThat(config.publicUrl()).hasToString("https://quarry.example.org");
        var webhooks = config.webhooks();
        assertThat(webhooks.every()).isEqualTo(Duration.ofSeconds(6));
        assertThat(webhooks.concurrency()).isEqualTo(7);
        assertThat(webhooks.timeout()).isEqualTo(Duration.ofSeconds(8));
        assertThat(webhooks.allowed()).contains(List.of("stub:8085", "10.0.0.0/8"));
        assertThat(webhooks.key()).contains("AAAA");
        assertThat(webhooks.rotationOverlap()).isEqualTo(Duration.ofSeconds(9));
        assertThat(webhooks.keep()).isEqualTo(Duration.ofDays(10));
        assertThat(webhooks.typePrefix()).isEqualTo("org.example.");
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
