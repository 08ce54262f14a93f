package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules, dashboard and manual speak of metrics that there are. */
class MetricsTest {

    /** Of the framework; the selector's MetricsIT finds them at its end point. */
    private static final Set<String> FRAMEWORK =
            Set.of("quarkus_messaging_message_failures_total", "kafka_consumer_fetch_manager_records_lag");

    private static final Pattern METRIC = Pattern.compile("\\b(?:quarry|quarkus|kafka)_[a-z_]+");
    private static final Pattern COUNTER = Pattern.compile("counter\\(\\s*\"(quarry[a-z.]+)\"");
    private static final Pattern GAUGE = Pattern.compile("gauges\\.add\\(\\s*\"(quarry[a-z.]+)\"");

    @Test
    void rulesAskForMetricsThatThereAre() {
        // When
        var asked = Manifests.all(Prometheus.PrometheusRule.class).stream()
                .flatMap(rule -> rule.spec().groups().stream())
                .flatMap(group -> group.rules().stream())
                .flatMap(rule -> metrics(rule.expr()))
                .collect(Collectors.toCollection(TreeSet::new));

        // Then
        assertThat(asked).isNotEmpty().isSubsetOf(all());
    }

    @Test
    void theDashboardShowsEveryMetricOfQuarryAndNoOther() {
        var dashboard = Checkout.read(Manifests.DIRECTORY.resolve("components/monitoring/dashboard.json"));

        var shown = StrictYaml.documents(dashboard).get(0).findValuesAsText("expr").stream()
                .flatMap(MetricsTest::metrics)
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(all());
    }

    @Test
    void theManualNamesEveryMetricOfQuarryAndNoOther() {
        var named = metrics(Checkout.read(Checkout.file("docs/operations.md"))).collect(Collectors.toSet());

        assertThat(named).isEqualTo(all());
    }

    @Test
    void theManualSaysWhatToDoAboutEveryAlert() {
        var manual = Checkout.read(Checkout.file("docs/operations.md"));

        assertThat(Manifests.all(Prometheus.PrometheusRule.class).stream()
                        .flatMap(rule -> rule.spec().groups().stream())
                        .flatMap(group -> group.rules().stream())
                        .map(rule -> "| `" + rule.alert() + "` |"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(manual).contains(row));
    }

    private static Stream<String> metrics(String text) {
        return METRIC.matcher(text).results().map(found -> found.group());
    }

    private static Set<String> all() {
        var names = new TreeSet<>(FRAMEWORK);
        Stream.of("service-kit", "ingest-service", "selector-service", "trainer-service")
                .flatMap(module -> Checkout.under(Checkout.file(module + "/src/main/java")).stream())
                .map(Checkout::read)
                .forEach(source -> {
                    GAUGE.matcher(source).results().forEach(found -> names.add(metric(found.group(1))));
                    COUNTER.matcher(source).results().forEach(found -> names.add(metric(found.group(1)) + "_total"));
                });
        return names;
    }

    private static String metric(String name) {
        return name.replace('.', '_');
    }
}
