package quarry.selector.pool;

import io.smallrye.faulttolerance.api.ApplyGuard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import quarry.contracts.Event;
import quarry.kit.event.Patience;

/** The pool for listeners: as long as the database is away, facts wait. */
@ApplicationScoped
class PatientPool {

    private final PoolService pool;

    PatientPool(PoolService pool) {
        this.pool = pool;
    }

    /** As {@link PoolService#accept}. */
    @ApplyGuard(Patience.NAME)
    void accept(List<Event> facts) {
        pool.accept(facts);
    }
}
