package quarry.standalone.client;

import java.util.List;
import java.util.Locale;

/** What the platform of a project was told, as the API shows it. */
public record PushView(
        int cycle,
        int revision,
        String platform,
        String state,
        int rows,
        int callsDone,
        List<String> skipped,
        String reason) {

    private static final int SHOWN = 5;

    public PushView {
        skipped = List.copyOf(skipped);
    }

    public boolean isWaiting() {
        return "WAITING".equals(state);
    }

    public boolean isDone() {
        return "DONE".equals(state);
    }

    /** One line for people. */
    public String line() {
        var text = "cycle %d, revision %d: %s %s, %d rows"
                .formatted(cycle, revision, platform, state.toLowerCase(Locale.ROOT), rows);
        if (!skipped.isEmpty()) {
            text += ", " + skipped.size() + " not there: "
                    + String.join(", ", skipped.subList(0, Math.min(SHOWN, skipped.size())))
                    + (skipped.size() > SHOWN ? ", ..." : "");
        }
        return reason == null ? text : text + ": " + reason;
    }
}
