package quarry.platformstub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells a receiver that an item has changed; once, since nothing says that the platform would say it again. */
public final class Webhook {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong deliveries = new AtomicLong();
    private final URI receiver;
    private final String secret;

    /**
     * One receiver.
     *
     * @param secret empty for none
     */
    public Webhook(URI receiver, String secret) {
        this.receiver = receiver;
        this.secret = secret;
    }

    /** The status of the answer. */
    public int tell(Item before, Item after) throws IOException, InterruptedException {
        var body = body(before, after);
        var request = HttpRequest.newBuilder(receiver)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Event", "item u")
                .header("X-Delivery", Long.toString(deliveries.incrementAndGet()));
        if (!secret.isEmpty()) {
            request.header("X-Authorization-Content-SHA256", HexFormat.of().formatHex(hmac(body, secret)));
        }
        return http.send(
                        request.POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static byte[] body(Item before, Item after) {
        var body = JsonNodeFactory.instance.objectNode().put("op", "u");
        body.set("before", item(before));
        body.set("after", item(after));
        body.put("ts_ms", Instant.parse(after.updated()).toEpochMilli());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode item(Item item) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", item.id())
                .put("name", item.name())
                .put("project_id", item.project())
                .put("folder_id", item.folder())
                .put("annotation_status", item.status())
                .put("entropy_value", item.priority())
                .put("updatedAt", item.updated());
    }

    private static byte[] hmac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has HmacSHA256", e);
        }
    }
}
