package quarry.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * The body of an error answer.
 *
 * @param type stable name of the kind of problem, {@code urn:quarry:problem:...}
 * @param field what is wrong, when it is one field; {@code reason} then says why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDetail(String type, String title, int status, String detail, String field, String reason) {

    static ProblemDetail of(int status, String title, String detail, String field) {
        var type = "urn:quarry:problem:" + title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new ProblemDetail(type, title, status, detail, field, field == null ? null : detail);
    }

    Response response() {
        return Response.status(status)
                .type(MediaType.valueOf("application/problem+json"))
                .entity(this)
                .build();
    }
}
