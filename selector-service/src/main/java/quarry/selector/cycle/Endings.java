package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import quarry.selector.change.CycleEnded;
import quarry.selector.scoring.PassedOver;

/** Ends cycles, and tells the rest of the service. */
@ApplicationScoped
class Endings {

    private final PassedOver passedOver;
    private final Event<CycleEnded> ended;

    Endings(PassedOver passedOver, Event<CycleEnded> ended) {
        this.passedOver = passedOver;
        this.ended = ended;
    }

    void close(Cycle cycle, String why) {
        cycle.close(why);
        passedOver.forget(cycle.key());
        ended.fire(new CycleEnded(cycle.project(), cycle.number(), false, why));
    }

    void fail(Cycle cycle, String why) {
        cycle.fail(why);
        ended.fire(new CycleEnded(cycle.project(), cycle.number(), true, why));
    }
}
