package quarry.selector.sink;

import java.io.Serial;

/** A sink was not told. The message is the reason, for people. */
final class SinkException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean passing;

    SinkException(String reason, boolean passing, Throwable cause) {
        super(reason, cause);
        this.passing = passing;
    }

    /** Nothing but another setting helps. */
    static SinkException forGood(String reason) {
        return new SinkException(reason, false, null);
    }

    /** Whether the same call may succeed later. */
    boolean isPassing() {
        return passing;
    }
}
