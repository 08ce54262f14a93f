package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import quarry.selector.change.CycleEnded;

/** Ends cycles, and tells the rest of the service. */
@ApplicationScoped
class Endings {

    private final Event<CycleEnded> ended;

    Endings(Event<CycleEnded> ended) {
        this.ended = ended;
    }

    void close(Cycle cycle, String why) {
        cycle.close(why);
        ended.fire(new CycleEnded(cycle.project(), cycle.number(), false, why));
    }

    void fail(Cycle cycle, String why) {
        cycle.fail(why);
        ended.fire(new CycleEnded(cycle.project(), cycle.number(), true, why));
    }
}
