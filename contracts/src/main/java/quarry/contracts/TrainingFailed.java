package quarry.contracts;

/** A run gave up. Keyed by project. */
public record TrainingFailed(EventHeader header, ProjectId project, int cycle, RunId run, String reason)
        implements Event {

    public TrainingFailed {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.text(reason, "reason");
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
