package quarry.selector.sink;

import java.time.Instant;
import java.util.List;

/**
 * A push as the API shows it.
 *
 * @param platform who is told
 * @param rows of the csv
 * @param callsDone calls that the sink has answered well
 * @param skipped names that it does not have
 * @param reason of the last failure, if that was the last that happened
 * @param ended null as long as it waits
 */
record PushView(
        int cycle,
        int revision,
        String platform,
        PushState state,
        int rows,
        int callsDone,
        List<String> skipped,
        String reason,
        Instant asked,
        Instant ended) {

    static PushView of(Push push, String platform) {
        return new PushView(
                push.cycle,
                push.revision,
                platform,
                push.state,
                push.rows,
                push.callsDone,
                List.of(push.skipped),
                push.reason,
                push.askedAt,
                push.endedAt);
    }
}
