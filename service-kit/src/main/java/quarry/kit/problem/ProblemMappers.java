package quarry.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import quarry.kit.store.ObjectStoreException;

/** From every exception to a problem detail; nothing internal leaves the service. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(Problem problem) {
        return problem.detail().response();
    }

    @ServerExceptionMapper
    Response malformedJson(JsonProcessingException failure) {
        return json(failure);
    }

    /** Named on its own, since the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    Response unexpectedJson(MismatchedInputException failure) {
        return json(failure);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        var status = failure.getResponse().getStatusInfo();
        return ProblemDetail.of(status.getStatusCode(), status.getReasonPhrase(), failure.getMessage(), null)
                .response();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure) {
        return ProblemDetail.of(401, "Unauthorized", "credentials are needed", null)
                .response();
    }

    @ServerExceptionMapper
    Response storeAway(ObjectStoreException failure) {
        LOG.warnf(failure.getCause(), "%s", failure.getMessage());
        return ProblemDetail.of(503, "Object store away", "the object store does not answer; try again later", null)
                .response();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure) {
        var id = UUID.randomUUID();
        LOG.errorf(failure, "unexpected failure id=%s", id);
        return ProblemDetail.of(500, "Internal error", "unexpected failure " + id + ", see the log", null)
                .response();
    }

    private static Response json(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return ProblemDetail.of(400, "Bad request", reason(failure), field).response();
        }
        return ProblemDetail.of(400, "Bad request", "not valid JSON: " + failure.getOriginalMessage(), null)
                .response();
    }

    /** In words of the API: the parser's own name Java classes. A record's check speaks more clearly than both. */
    private static String reason(JsonProcessingException failure) {
        if (failure.getCause() instanceof IllegalArgumentException check) {
            return check.getMessage();
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return "is not a field of this request";
        }
        if (failure instanceof InvalidFormatException unfit) {
            return "has the wrong form: " + unfit.getValue();
        }
        return failure instanceof MismatchedInputException ? "has the wrong type" : failure.getOriginalMessage();
    }
}
