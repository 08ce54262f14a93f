package quarry.selector.progress;

import java.util.ArrayList;
import java.util.List;
import quarry.selector.cycle.CycleStatus;

/** What is new for a subscriber; also the name of the event. */
enum Change {
    /** Another cycle, or another state or sub-query of it. */
    STATE,
    /** The trainer has finished an epoch. */
    TRAINING,
    /** Scorers have answered batches. */
    SCORING,
    /** A csv is out. */
    ENTROPIES;

    /** The differences; the first status is told as a state. */
    static List<Change> between(CycleStatus before, CycleStatus after) {
        if (before == null || before.cycle() != after.cycle()) {
            return after.revision() > 0 ? List.of(STATE, ENTROPIES) : List.of(STATE);
        }
        var changes = new ArrayList<Change>();
        var then = before.progress();
        var now = after.progress();
        if (then.epoch() != now.epoch() || then.epochs() != now.epochs()) {
            changes.add(TRAINING);
        }
        if (then.batches() != now.batches() || then.batchesScored() != now.batchesScored()) {
            changes.add(SCORING);
        }
        if (before.state() != after.state() || then.subQuery() != now.subQuery()) {
            changes.add(STATE);
        }
        if (before.revision() != after.revision()) {
            changes.add(ENTROPIES);
        }
        return List.copyOf(changes);
    }
}
