package quarry.kit.trace;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Traces that rest in a table until somebody goes on with them, in the form of the header {@code traceparent} of W3C Trace
 * Context. While tracing is off there are none, and nothing is stored.
 */
public final class Traces {

    private static final String HEADER = "traceparent";
    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

    private Traces() {}

    /** The trace under way on this thread; null outside of any. */
    public static String current() {
        Map<String, String> headers = new HashMap<>();
        FORMAT.inject(Context.current(), headers, Map::put);
        return headers.get(HEADER);
    }

    /**
     * The context in which a trace goes on.
     *
     * @param trace from {@link #current}; null or unreadable text gives a context without a trace
     */
    public static Context context(String trace) {
        return trace == null ? Context.root() : FORMAT.extract(Context.root(), trace, new OneHeader());
    }

    /** Does work that belongs to the trace, or to none. */
    public static void goOn(String trace, Runnable work) {
        context(trace).wrap(work).run();
    }

    private static final class OneHeader implements TextMapGetter<String> {

        @Override
        public Iterable<String> keys(String trace) {
            return List.of(HEADER);
        }

        @Override
        public String get(String trace, String key) {
            return HEADER.equals(key) ? trace : null;
        }
    }
}
