package quarry.contracts;

import java.util.List;

/**
 * A cycle wants a model, trained from new weights on its snapshot. Keyed by project.
 *
 * @param lossHead whether the network also learns to predict its loss
 * @param seed of weights, order, augmentation and dropout
 * @param snapshot lines of {@link SnapshotLine}
 * @param dropout share of the features that is dropped before the last layer; 0 for none
 */
public record TrainingRequested(
        EventHeader header,
        ProjectId project,
        int cycle,
        RunId run,
        String task,
        String preset,
        List<String> classes,
        boolean lossHead,
        long seed,
        ObjectRef snapshot,
        double dropout)
        implements Event, RunRequest {

    public TrainingRequested {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.text(task, "task");
        Require.text(preset, "preset");
        classes = Require.list(classes, "classes");
        Require.present(snapshot, "snapshot");
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be in 0..1: " + dropout);
        }
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
