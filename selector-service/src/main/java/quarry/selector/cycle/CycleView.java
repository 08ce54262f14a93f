package quarry.selector.cycle;

import java.util.Map;
import quarry.contracts.ProjectId;

/**
 * A cycle as the API shows it.
 *
 * @param revision of the csv; 0 until there is one
 * @param reason why the cycle is closed or failed; null otherwise
 * @param progress of its training and scoring
 * @param metrics of its model on the test split; empty until it is trained
 * @param figure the metric that tells how good a model of the task is
 */
public record CycleView(
        ProjectId project,
        int cycle,
        CycleState state,
        int revision,
        String reason,
        Counts counts,
        Progress progress,
        Map<String, Double> metrics,
        String figure) {

    /**
     * Images in numbers.
     *
     * @param images of the pool when the cycle began, and from the pick on, when it picked
     * @param labelled images of the pool that had a label when the cycle began: what its model was trained on
     * @param unlabelled images that could be picked, at the same moment as {@code images}
     * @param candidates images that the cycle looked at
     * @param scored candidates with a score
     * @param unreadable candidates that no scorer could read
     * @param picked images of the selection: those of the newest csv, and those of earlier ones that are labelled
     * @param pickedLabelled images of the selection that have a label by now
     */
    public record Counts(
            int images,
            int labelled,
            int unlabelled,
            int candidates,
            int scored,
            int unreadable,
            int picked,
            int pickedLabelled) {}

    /**
     * How far training and scoring are.
     *
     * @param epoch finished epochs of the current run
     * @param epochs epochs of the run; 0 until the trainer has said so
     * @param batches scoring batches asked for
     * @param batchesScored scoring batches answered
     * @param subQuery the present one, from 1, whose batches these are; 0 where there is none
     * @param subQueries into which the selection is split; 0 before the first one, and where there is none
     */
    public record Progress(int epoch, int epochs, int batches, int batchesScored, int subQuery, int subQueries) {}
}
