package quarry.deploy;

/** A document that is not what its type says. */
final class MisspeltException extends RuntimeException {

    private static final long serialVersionUID = 1;

    MisspeltException(String message, Throwable cause) {
        super(message, cause);
    }
}
