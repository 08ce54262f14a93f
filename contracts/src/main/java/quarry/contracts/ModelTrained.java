package quarry.contracts;

import java.util.Map;

/**
 * A run is done and its model lies in the bucket. Keyed by project.
 *
 * @param model weights as safetensors, which say themselves which network they are for
 * @param metrics on the test split by name, for example {@code accuracy} in 0..1
 */
public record ModelTrained(
        EventHeader header, ProjectId project, int cycle, RunId run, ObjectRef model, Map<String, Double> metrics)
        implements Event {

    public ModelTrained {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.present(model, "model");
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
