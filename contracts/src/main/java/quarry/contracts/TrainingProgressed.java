package quarry.contracts;

import java.util.Map;

/**
 * A run has finished another epoch. Keyed by project.
 *
 * @param epoch finished epochs, from 1
 * @param metrics of the epoch by name, for example {@code loss}
 */
public record TrainingProgressed(
        EventHeader header, ProjectId project, int cycle, RunId run, int epoch, int epochs, Map<String, Double> metrics)
        implements Event {

    public TrainingProgressed {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.positive(epoch, "epoch");
        Require.positive(epochs, "epochs");
        metrics = Map.copyOf(Require.present(metrics, "metrics"));
    }

    @Override
    public Topic topic() {
        return Topics.TRAINING;
    }

    @Override
    public String key() {
        return project.value();
    }
}
