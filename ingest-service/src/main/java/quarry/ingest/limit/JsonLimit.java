package quarry.ingest.limit;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import quarry.ingest.IngestConfig;
import quarry.kit.problem.Problem;

/** Ends the reading of a body in JSON that is too long. */
@Provider
class JsonLimit implements ReaderInterceptor {

    private final Instance<IngestConfig> config;

    /** Providers are made before the configuration can be read, hence the detour. */
    JsonLimit(Instance<IngestConfig> config) {
        this.config = config;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            return context.proceed();
        }
        long maxBytes = config.get().json().maxBytes().asLongValue();
        var body = new LimitedStream(context.getInputStream(), maxBytes);
        context.setInputStream(body);
        try {
            return context.proceed();
        } catch (IOException | RuntimeException failed) {
            // the parser wraps what the stream throws in a complaint of its own
            if (body.isExceeded()) {
                throw Problem.tooLarge("the body has more than the allowed " + maxBytes + " bytes");
            }
            throw failed;
        }
    }
}
