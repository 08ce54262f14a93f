package quarry.contracts;

import java.util.List;

/** A scorer has answered one scoring request: every image has a score or a reason why not. Keyed by project. */
public record BatchScored(
        EventHeader header,
        ProjectId project,
        int cycle,
        BatchId batch,
        ObjectRef model,
        List<ImageScore> scores,
        List<ImageFailure> failures)
        implements Event {

    public BatchScored {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(batch, "batch");
        Require.present(model, "model");
        scores = Require.list(scores, "scores");
        failures = Require.list(failures, "failures");
    }

    @Override
    public Topic topic() {
        return Topics.SCORES;
    }

    @Override
    public String key() {
        return project.value();
    }
}
