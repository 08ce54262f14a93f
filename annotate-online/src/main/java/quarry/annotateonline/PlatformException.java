package quarry.annotateonline;

import java.io.Serial;

/** The platform did not do what it was asked. The message is a reason for people, and holds no credential. */
public final class PlatformException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final boolean passing;

    public PlatformException(String reason, boolean passing, Throwable cause) {
        super(reason, cause);
        this.passing = passing;
    }

    /** Whether the same call may succeed later. */
    public boolean isPassing() {
        return passing;
    }
}
