package quarry.standalone.client;

import quarry.standalone.terminal.Progress;

/** Shows a cycle as a bar while it is under way, as a line otherwise. */
public final class CycleProgress {

    private CycleProgress() {}

    public static void show(CycleView cycle, Progress progress) {
        var steps = cycle.progress();
        switch (cycle.state()) {
            case "TRAINING" -> progress.show(cycle.line(), steps.epoch(), steps.epochs());
            case "SCORING" -> progress.show(cycle.line(), steps.batchesScored(), steps.batches());
            case "SUB_QUERY" -> progress.show(cycle.line(), steps.subQuery() - 1, steps.subQueries());
            default -> progress.line(cycle.line());
        }
    }
}
