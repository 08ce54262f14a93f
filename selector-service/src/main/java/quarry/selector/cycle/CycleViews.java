package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.activelearning.task.Tasks;
import quarry.selector.cycle.CycleView.Counts;
import quarry.selector.cycle.CycleView.Progress;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.Candidates;
import quarry.selector.training.Training;
import quarry.selector.training.Trainings;

/** Gathers what is stored about a cycle. */
@ApplicationScoped
class CycleViews {

    private final Trainings trainings;
    private final Batches batches;
    private final Candidates candidates;

    CycleViews(Trainings trainings, Batches batches, Candidates candidates) {
        this.trainings = trainings;
        this.batches = batches;
        this.candidates = candidates;
    }

    CycleView of(Cycle cycle) {
        var training = training(cycle);
        var counts = candidates.counts(cycle.key());
        return new CycleView(
                cycle.project(),
                cycle.number(),
                cycle.state,
                cycle.revision,
                cycle.reason,
                new Counts(
                        cycle.images,
                        cycle.labelled,
                        cycle.unlabelled,
                        counts.candidates(),
                        counts.scored(),
                        counts.unreadable(),
                        counts.picked(),
                        counts.pickedLabelled()),
                progress(cycle, training),
                training.metrics(),
                Tasks.named(cycle.task).figure());
    }

    /** The part that changes while trainer and scorers work; cheaper than the whole. */
    CycleStatus statusOf(Cycle cycle) {
        var training = training(cycle);
        return new CycleStatus(
                cycle.project(),
                cycle.number(),
                cycle.state,
                cycle.revision,
                cycle.reason,
                progress(cycle, training),
                training.progress(),
                training.metrics(),
                Tasks.named(cycle.task).figure());
    }

    CycleOrigin originOf(Cycle cycle) {
        return new CycleOrigin(cycle.strategy, training(cycle).model(), whyUnranked(cycle));
    }

    private static String whyUnranked(Cycle cycle) {
        boolean picked = cycle.revision > 0 || cycle.state == CycleState.CLOSED;
        if (!picked) {
            return "the cycle has not picked yet: it is " + cycle.state;
        }
        if (cycle.picksRegions()) {
            return "it was removed or replaced before the cycle picked, or all of its regions were labelled";
        }
        var needs = cycle.strategy().needs();
        return needs.vectors().isPresent() && needs.signal().isEmpty() && !cycle.subQuery.isUnderWay()
                ? "its strategy ranks its picks alone, and this is none of them"
                : "it was removed, labelled or replaced before the cycle picked, or came after that";
    }

    private Training training(Cycle cycle) {
        return cycle.run().flatMap(trainings::find).orElse(Training.NONE);
    }

    private Progress progress(Cycle cycle, Training training) {
        var scoring = batches.counts(cycle.key(), cycle.subQuery.number, cycle.attempt);
        return new Progress(
                training.epoch(),
                training.epochs(),
                scoring.batches(),
                scoring.scored(),
                cycle.subQuery.number,
                cycle.subQuery.count);
    }
}
