package quarry.deploy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/** The environment variables that a service knows. */
final class Variables {

    private static final String KAFKA = "KAFKA_";

    /** Of the framework: those that the launcher sets, too, which the tests of the whole loop run with; and of tracing. */
    private static final Set<String> QUARKUS = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_OTEL_SDK_DISABLED",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");

    private Variables() {}

    static boolean isKnown(String service, String variable) {
        if (variable.startsWith(KAFKA)) {
            var name =
                    variable.substring(KAFKA.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            return ConsumerConfig.configNames().contains(name);
        }
        return QUARKUS.contains(variable) || own(service).contains(variable);
    }

    private static Set<String> own(String service) {
        var names = new HashSet<String>();
        Settings.of(service).keySet().forEach(key -> names.add(Settings.variable(key)));
        Settings.ofTheStore().keySet().forEach(key -> names.add(Settings.variable(key)));
        return names;
    }

    /** What a service does not start without. */
    static Set<String> required(String service) {
        var names = new HashSet<>(Set.of("KAFKA_BOOTSTRAP_SERVERS"));
        Settings.ofTheStore().forEach((key, fallback) -> {
            if (fallback.equals("required")) {
                names.add(Settings.variable(key));
            }
        });
        if (Checkout.properties(service).containsKey("quarkus.flyway.default-schema")) {
            names.addAll(Set.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", "QUARKUS_DATASOURCE_PASSWORD"));
        }
        return names;
    }
}
