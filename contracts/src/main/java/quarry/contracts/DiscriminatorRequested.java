package quarry.contracts;

/**
 * A sub-query of discriminative active learning wants a network that tells labelled from unlabelled feature vectors.
 * Keyed by project.
 *
 * @param run its answer is {@link DiscriminatorTrained}, or {@link TrainingFailed} like that of any run
 * @param subQuery of the cycle, from 0
 * @param seed of weights and order
 * @param sets JSON of {@link DiscriminatorSets}
 */
public record DiscriminatorRequested(
        EventHeader header, ProjectId project, int cycle, RunId run, int subQuery, long seed, ObjectRef sets)
        implements Event, RunRequest {

    public DiscriminatorRequested {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.notNegative(subQuery, "subQuery");
        Require.present(sets, "sets");
    }

    @Override
    public Topic topic() {
        return Topics.TRAINING_REQUESTS;
    }

    @Override
    public String key() {
        return project.value();
    }
}
