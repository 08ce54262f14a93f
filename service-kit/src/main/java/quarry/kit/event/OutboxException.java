package quarry.kit.event;

import java.io.Serial;

/** The outbox table could not be read or written. */
class OutboxException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
