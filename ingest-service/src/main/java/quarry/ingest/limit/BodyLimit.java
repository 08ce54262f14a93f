package quarry.ingest.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body that is announced as longer than the server takes; the server itself would do so without a word. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVER_DOES = 100;
    private static final int TOO_LARGE = 413;

    private final long maxBytes;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBytes) {
        this.maxBytes = maxBytes.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVER_DOES);
    }

    private void check(RoutingContext request) {
        if (announced(request) <= maxBytes) {
            request.next();
            return;
        }
        var problem = new JsonObject()
                .put("type", "urn:quarry:problem:too-large")
                .put("title", "Too large")
                .put("status", TOO_LARGE)
                .put("detail", "the body has more than the allowed " + maxBytes + " bytes");
        request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem.toBuffer())
                .onComplete(done -> request.request().connection().close());
    }

    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
