package quarry.selector.webhook.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be told. */
public enum EventType {
    ENTROPY_CSV_READY("entropy.csv.ready"),
    CYCLE_COMPLETED("cycle.completed"),
    CYCLE_FAILED("cycle.failed"),
    LABELS_IMPORTED("labels.imported"),
    UPLOAD_FAILED("upload.failed"),
    /** Sent on request only, to the endpoint that is tested. */
    ENDPOINT_TEST("endpoint.test");

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    public static Optional<EventType> of(String text) {
        return Arrays.stream(values()).filter(type -> type.text.equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(EventType::text).toList();
    }

    /** As it goes over the wire. */
    public String text() {
        return text;
    }
}
