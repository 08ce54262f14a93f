package quarry.selector.webhook.message;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether and how a message is a CloudEvent (HTTP binding 1.0). */
public enum CloudEvents {
    /** The payload of Standard Webhooks. */
    OFF,
    /** Attributes as headers, data as the body. */
    BINARY,
    /** All in the body. */
    STRUCTURED;

    public static Optional<CloudEvents> of(String text) {
        return Arrays.stream(values()).filter(mode -> mode.text().equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(CloudEvents::text).toList();
    }

    /** As the API says it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
