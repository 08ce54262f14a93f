package quarry.contracts;

import java.util.List;

/**
 * A cycle wants a model, trained from new weights on its snapshot. Keyed by project.
 *
 * @param lossHead whether the network also learns to predict its loss
 * @param seed of weights, order, augmentation and dropout
 * @param snapshot lines of {@link SnapshotLine}
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
        ObjectRef snapshot)
        implements Event {

    public TrainingRequested {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.present(run, "run");
        Require.text(task, "task");
        Require.text(preset, "preset");
        classes = Require.list(classes, "classes");
        Require.present(snapshot, "snapshot");
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
