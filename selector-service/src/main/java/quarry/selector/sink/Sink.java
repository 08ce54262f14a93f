package quarry.selector.sink;

import java.util.List;
import quarry.contracts.PlatformLink;

/** A place that is told the scores. */
interface Sink {

    PlatformLink.Kind kind();

    /**
     * The calls that tell it, in their order. The same push always has the same calls, so that one that was interrupted
     * goes on where it stopped; a call that is made twice does no harm.
     */
    List<Call> calls(PlatformLink link, PushedCsv csv) throws SinkException;

    /** One request. */
    @FunctionalInterface
    interface Call {

        /** Returns the names that the sink does not have. */
        List<String> send() throws SinkException;
    }
}
