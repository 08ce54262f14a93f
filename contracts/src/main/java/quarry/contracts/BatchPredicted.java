package quarry.contracts;

import java.util.List;

/**
 * A scorer has said what the images of a batch show. Keyed by project.
 *
 * @param predictions one JSON line an image, in the order of the request, without the failed ones; null where every image
 *     failed
 */
public record BatchPredicted(
        EventHeader header,
        ProjectId project,
        int cycle,
        BatchId batch,
        ObjectRef predictions,
        List<ImageFailure> failures)
        implements Event {

    public BatchPredicted {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(batch, "batch");
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
