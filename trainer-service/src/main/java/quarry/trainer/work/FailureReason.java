package quarry.trainer.work;

import java.util.ArrayList;

/** A failure in one line, for people. */
final class FailureReason {

    private FailureReason() {}

    /** The messages of the failure and its causes; the kind of failure where there is no message. */
    static String of(Throwable failure) {
        var parts = new ArrayList<String>();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var part = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            if (parts.stream().noneMatch(said -> said.contains(part))) {
                parts.add(part);
            }
        }
        return String.join(": ", parts).replaceAll("\\s+", " ");
    }
}
