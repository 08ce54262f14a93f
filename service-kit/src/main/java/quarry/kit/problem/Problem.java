package quarry.kit.problem;

import java.io.Serial;

/** A request that is answered with a problem detail. */
public class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final String field;

    private Problem(int status, String title, String field, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
        this.field = field;
    }

    /** The request can not be understood. */
    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", null, detail);
    }

    /** Whoever asks has not shown that he may. */
    public static Problem unauthorized(String detail) {
        return new Problem(401, "Unauthorized", null, detail);
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", null, detail);
    }

    /** What is asked for contradicts what is stored. */
    public static Problem conflict(String detail) {
        return new Problem(409, "Conflict", null, detail);
    }

    public static Problem tooLarge(String detail) {
        return new Problem(413, "Too large", null, detail);
    }

    /** One field of a request that is well formed otherwise is not acceptable, for this reason. */
    public static Problem unprocessable(String field, String reason) {
        return new Problem(422, "Not acceptable", field, reason);
    }

    public int status() {
        return status;
    }

    /** The field that is wrong, or null. */
    public String field() {
        return field;
    }

    ProblemDetail detail() {
        return ProblemDetail.of(status, title, getMessage(), field);
    }
}
