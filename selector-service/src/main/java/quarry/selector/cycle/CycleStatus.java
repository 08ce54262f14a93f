package quarry.selector.cycle;

import java.util.Map;
import quarry.contracts.ProjectId;

/**
 * How far a cycle is.
 *
 * @param revision of the csv; 0 until there is one
 * @param reason why the cycle is closed or failed; null otherwise
 * @param training newest figures of the running training
 * @param metrics of the model on the test split; empty until it is trained
 * @param figure the metric that tells how good a model of the task is
 */
public record CycleStatus(
        ProjectId project,
        int cycle,
        CycleState state,
        int revision,
        String reason,
        CycleView.Progress progress,
        Map<String, Double> training,
        Map<String, Double> metrics,
        String figure) {}
