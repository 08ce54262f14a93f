package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.contracts.ProjectId;

/** Takes every step that is due, each in a transaction of its own. Safe to call at any time, any number of times. */
@ApplicationScoped
class Advance {

    private final CycleSteps steps;

    Advance(CycleSteps steps) {
        this.steps = steps;
    }

    void run(ProjectId project) {
        boolean moved;
        do {
            moved = steps.take(project);
        } while (moved);
    }
}
