package quarry.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarry.standalone.stack.DataOption;

/** {@code quarry webhook}. */
@Command(
        name = "webhook",
        description = "Has programs outside told what happens, and shows what became of it.",
        mixinStandardHelpOptions = true)
public final class WebhookCommand {

    /** What can be said about an endpoint. */
    static final class EndpointOptions {

        @Option(names = "--types", split = ",", description = "Events to be told, with commas (default: all).")
        List<String> types;

        @Option(
                names = "--header",
                paramLabel = "NAME=VALUE",
                description = "Sent with every request, such as API-key=...; any number.")
        Map<String, String> headers;

        @Option(names = "--cloud-events", description = "off (default), binary or structured.")
        String cloudEvents;

        Map<String, Object> body(String url, Boolean enabled) {
            var body = new TreeMap<String, Object>();
            put(body, "url", url);
            put(body, "types", types);
            put(body, "headers", headers);
            put(body, "cloudEvents", cloudEvents);
            put(body, "enabled", enabled);
            return body;
        }

        private static void put(Map<String, Object> body, String field, Object value) {
            if (value != null) {
                body.put(field, value);
            }
        }
    }

    @Command(
            name = "create",
            description = "Adds an endpoint, and shows its secret once.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Mixin EndpointOptions options,
            @Parameters(paramLabel = "URL") String url) {
        var made = Api.of(data.directory()).webhooks("POST", project, "", options.body(url, null));
        System.out.println(line(made));
        System.out.println("secret " + made.path("secret").asText());
        return 0;
    }

    @Command(name = "list", description = "Lists the endpoints of a project.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data, @Option(names = "--project", required = true) String project) {
        Api.of(data.directory())
                .webhooks("GET", project, "", null)
                .forEach(endpoint -> System.out.println(line(endpoint)));
        return 0;
    }

    @Command(name = "change", description = "Changes what is given.", mixinStandardHelpOptions = true)
    int change(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Mixin EndpointOptions options,
            @Option(names = "--url", description = "Where it is from now on.") String url,
            @Option(names = "--enable", description = "Tries again after it was disabled.", negatable = true)
                    Boolean enable,
            @Parameters(paramLabel = "ID") String id) {
        System.out.println(
                line(Api.of(data.directory()).webhooks("PATCH", project, "/" + id, options.body(url, enable))));
        return 0;
    }

    @Command(name = "delete", description = "Deletes an endpoint and its log.", mixinStandardHelpOptions = true)
    int delete(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "ID") String id) {
        var unused = Api.of(data.directory()).webhooks("DELETE", project, "/" + id, null);
        return 0;
    }

    @Command(
            name = "rotate",
            description = "Makes a new secret, and shows it once; both sign for a while.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "ID") String id) {
        var made = Api.of(data.directory()).webhooks("POST", project, "/" + id + "/rotate-secret", null);
        System.out.println("secret " + made.path("secret").asText());
        return 0;
    }

    @Command(name = "test", description = "Sends the event endpoint.test.", mixinStandardHelpOptions = true)
    int test(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Parameters(paramLabel = "ID") String id) {
        System.out.println(delivery(Api.of(data.directory()).webhooks("POST", project, "/" + id + "/test", null)));
        return 0;
    }

    @Command(name = "log", description = "Shows deliveries, or the attempts of one.", mixinStandardHelpOptions = true)
    int log(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Option(names = "--state", description = "pending, delivered or failed (default: all).") String state,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "DELIVERY", arity = "0..1", index = "1") String delivery) {
        var api = Api.of(data.directory());
        if (delivery == null) {
            var query = state == null ? "" : "?state=" + state;
            api.webhooks("GET", project, "/" + id + "/deliveries" + query, null)
                    .forEach(one -> System.out.println(delivery(one)));
        } else {
            var one = api.webhooks("GET", project, "/" + id + "/deliveries/" + delivery, null);
            System.out.println(delivery(one));
            one.path("log").forEach(attempt -> System.out.println(attempt(attempt)));
        }
        return 0;
    }

    @Command(
            name = "resend",
            description = "Sends one delivery again, or all that were given up.",
            mixinStandardHelpOptions = true)
    int resend(
            @Mixin DataOption data,
            @Option(names = "--project", required = true) String project,
            @Option(
                            names = "--since",
                            defaultValue = "P30D",
                            description = "Of all: how old at most, as ISO 8601 has it (default: ${DEFAULT-VALUE}).")
                    Duration age,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "DELIVERY", arity = "0..1", index = "1") String delivery) {
        var api = Api.of(data.directory());
        if (delivery == null) {
            var since = Instant.now().minus(age);
            var sent = api.webhooks("POST", project, "/" + id + "/resend-failed?since=" + since, null);
            System.out.println(sent.path("deliveries").asInt() + " are sent again");
        } else {
            System.out.println(
                    delivery(api.webhooks("POST", project, "/" + id + "/deliveries/" + delivery + "/resend", null)));
        }
        return 0;
    }

    private static String line(JsonNode endpoint) {
        var state = endpoint.path("enabled").asBoolean()
                ? "enabled"
                : "disabled (" + endpoint.path("disabledReason").asText() + ")";
        return endpoint.path("id").asText() + "  " + endpoint.path("url").asText() + "  " + state;
    }

    private static String delivery(JsonNode delivery) {
        return delivery.path("id").asText() + "  " + delivery.path("occurred").asText() + "  "
                + delivery.path("type").asText() + "  " + delivery.path("state").asText() + ", attempts: "
                + delivery.path("attempts").asInt();
    }

    private static String attempt(JsonNode attempt) {
        var outcome = attempt.hasNonNull("status")
                ? attempt.path("status").asText()
                : attempt.path("error").asText("no outcome known");
        return "  " + attempt.path("number").asInt() + "  "
                + attempt.path("began").asText() + "  " + outcome;
    }
}
