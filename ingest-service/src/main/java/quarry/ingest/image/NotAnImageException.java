package quarry.ingest.image;

/** Bytes that are no whole image, or one of more pixels than allowed; the message is the reason. */
final class NotAnImageException extends Exception {

    private static final long serialVersionUID = 1L;

    NotAnImageException(String reason) {
        super(reason);
    }

    NotAnImageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
