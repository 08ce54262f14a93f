package quarry.contracts;

import java.util.Map;

/**
 * A discriminator lies in the bucket. Keyed by project.
 *
 * @param subQuery of the cycle, from 0
 * @param model weights as safetensors, which say themselves that they are a discriminator's
 * @param metrics of its training by name, for example {@code epochs} and {@code accuracy} in 0..1
 */
public record DiscriminatorTrained(
        EventHeader header,
        ProjectId project,
        int cycle,
        RunId run,
        int subQuery,
        ObjectRef model,
        Map<String, Double> metrics)
        implements Event {

    public DiscriminatorTrained {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.notNegative(subQuery, "subQuery");
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
