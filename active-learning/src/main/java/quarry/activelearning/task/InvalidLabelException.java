package quarry.activelearning.task;

/** A label that does not belong to the task, or to the project's classes. */
public final class InvalidLabelException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String reason;

    public InvalidLabelException(String field, String reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    /** The field of the label that is wrong, such as {@code class}. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String reason() {
        return reason;
    }
}
