package quarry.deploy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A compose file: the fields that are used here. Fields of the file that begin with x- are for its anchors. */
record Compose(Map<String, Service> services, Map<String, Network> networks, Map<String, Volume> volumes) {

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

    record Service(
            String image,
            List<String> entrypoint,
            List<String> command,
            String user,
            @JsonProperty("read_only") boolean readOnly,
            @JsonProperty("cap_drop") List<String> capDrop,
            @JsonProperty("cap_add") List<String> capAdd,
            @JsonProperty("security_opt") List<String> securityOpt,
            @JsonProperty("network_mode") String networkMode,
            @JsonProperty("mem_limit") String memLimit,
            @JsonProperty("stop_grace_period") String stopGracePeriod,
            @JsonProperty("depends_on") Map<String, Dependency> dependsOn,
            String restart,
            List<String> tmpfs,
            List<String> volumes,
            List<String> networks,
            List<String> profiles,
            List<String> ports,
            Map<String, String> environment,
            Healthcheck healthcheck,
            Deploy deploy) {

        Service {
            environment = Objects.requireNonNullElse(environment, Map.of());
            ports = Objects.requireNonNullElse(ports, List.of());
            dependsOn = Objects.requireNonNullElse(dependsOn, Map.of());
        }
    }

    record Dependency(Condition condition) {}

    enum Condition {
        @JsonProperty("service_healthy")
        HEALTHY,
        @JsonProperty("service_completed_successfully")
        COMPLETED
    }

    record Healthcheck(
            List<String> test,
            String interval,
            String timeout,
            int retries,
            @JsonProperty("start_period") String startPeriod) {}

    record Deploy(Resources resources) {}

    record Resources(Reservations reservations) {}

    record Reservations(List<Device> devices) {}

    record Device(String driver, int count, List<String> capabilities) {}

    record Network(boolean internal) {}

    record Volume() {}

    /** A file of the checkout. */
    static Compose of(String name) {
        return parse(Checkout.read(Checkout.file(name)));
    }

    static Compose parse(String text) {
        JsonNode document = StrictYaml.documents(text).get(0);
        var names = document.fieldNames();
        while (names.hasNext()) {
            if (names.next().startsWith("x-")) {
                names.remove();
            }
        }
        return StrictYaml.as(Compose.class, document);
    }

    /** A value with its defaults in place of its variables. */
    static String resolved(String value) {
        return DEFAULT.matcher(value).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
    }
}
