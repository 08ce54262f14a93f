package quarry.contracts;

import java.util.List;

/**
 * A scorer has answered one scoring request: every image has what was asked for, or a reason why not. Keyed by project.
 *
 * @param model null where the request had none
 * @param scores empty where the request named no signal, or asked for regions
 * @param features vectors of the request's images without the failed ones, row by row in their order; null where none
 *     were asked for, or every image failed
 * @param regions scores of the regions of the request's images without the failed ones, image by image in their order;
 *     null where none were asked for, or every image failed
 */
public record BatchScored(
        EventHeader header,
        ProjectId project,
        int cycle,
        BatchId batch,
        ObjectRef model,
        List<ImageScore> scores,
        List<ImageFailure> failures,
        ObjectRef features,
        ObjectRef regions)
        implements Event {

    public BatchScored {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(batch, "batch");
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
