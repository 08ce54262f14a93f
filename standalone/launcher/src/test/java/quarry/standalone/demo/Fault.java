package quarry.standalone.demo;

import java.util.function.Predicate;
import quarry.standalone.client.CycleView;

/**
 * One kill -9.
 *
 * @param when the first moment at which it happens
 * @param victim the name of the process
 */
record Fault(Predicate<CycleView> when, String victim) {

    /** In that cycle, once its training has finished so many epochs, or later. */
    static Fault afterEpoch(int cycle, int epoch, String victim) {
        return new Fault(view -> view.cycle() == cycle && view.progress().epoch() >= epoch, victim);
    }

    /** In that cycle, as soon as its model is there. */
    static Fault onceTrained(int cycle, String victim) {
        return new Fault(view -> view.cycle() == cycle && !view.state().equals("TRAINING"), victim);
    }

    /** In that cycle, once it has come to that sub-query, or later. */
    static Fault inSubQuery(int cycle, int subQuery, String victim) {
        return new Fault(view -> view.cycle() == cycle && view.progress().subQuery() >= subQuery, victim);
    }

    /** In that cycle, as soon as its csv is there. */
    static Fault onceWaiting(int cycle, String victim) {
        return new Fault(view -> view.cycle() == cycle && view.isWaitingForLabels(), victim);
    }
}
