package quarry.kit.event;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.inject.Produces;
import java.time.temporal.ChronoUnit;

/**
 * What listeners do while a dependency is away: try again until it is back, and keep the record. Without it a database
 * that restarts would send good records to the dead letters. A listener asks for it by
 * {@code @ApplyGuard(Patience.NAME)} on its {@code @Incoming} method, outside the transaction.
 */
public class Patience {

    public static final String NAME = "patience";

    @Produces
    @Identifier(NAME)
    static Guard guard() {
        return Guard.create()
                .withDescription(NAME)
                .withRetry()
                .maxRetries(-1)
                .maxDuration(0, ChronoUnit.SECONDS)
                .delay(200, ChronoUnit.MILLIS)
                .jitter(100, ChronoUnit.MILLIS)
                .whenException(Transient::is)
                .withExponentialBackoff()
                .maxDelay(5, ChronoUnit.SECONDS)
                .done()
                .done()
                .build();
    }
}
