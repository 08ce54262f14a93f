package quarry.platformstub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** A request that has the platform's headers. */
record Call(Map<String, String> query, JsonNode context, String text, JsonNode body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a request.
     *
     * @throws Refusal if it is none of a team's own client
     */
    static Call of(HttpExchange exchange, String token) throws IOException {
        var headers = exchange.getRequestHeaders();
        if (!token.equals(headers.getFirst("Authorization"))) {
            throw new Refusal(401, "Authorization is to be the token, with nothing before it");
        }
        Refusal.unless("POST".equals(exchange.getRequestMethod()), "the method is to be POST");
        Refusal.unless("sdk".equals(headers.getFirst("authtype")), "authtype is to be sdk");
        Refusal.unless("application/json".equals(headers.getFirst("Content-Type")), "Content-Type is to be JSON");
        var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var call = new Call(query(exchange), context(headers.getFirst("x-sa-entity-context")), text, json(text));
        var team = token.substring(token.indexOf('=') + 1);
        Refusal.unless(team.equals(call.query.get("team_id")), "team_id is to be a query parameter");
        Refusal.unless(team.equals(call.context.path("team_id").asText()), "the context is to name the team");
        return call;
    }

    long number(String parameter) {
        var value = query.getOrDefault(parameter, "");
        Refusal.unless(value.matches("[1-9]\\d*"), parameter + " is to be a query parameter");
        return Long.parseLong(value);
    }

    /** Whether the body has these fields and no other. */
    void requireFields(JsonNode object, String... names) {
        var there = object.properties().stream().map(Map.Entry::getKey).sorted().toList();
        Refusal.unless(
                there.equals(Arrays.stream(names).sorted().toList()),
                "fields are to be " + String.join(", ", names) + ", not " + there);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getQuery();
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
    }

    private static JsonNode context(String header) {
        Refusal.unless(header != null, "x-sa-entity-context is missing");
        try {
            return json(new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "x-sa-entity-context is to be base64");
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new Refusal(400, "no JSON: " + text);
        }
    }
}
