package quarry.contracts;

/**
 * One call has brought labels, and at least one of them was another than before. Keyed by project.
 *
 * @param taken labels that are now stored
 * @param unchanged labels that were there already
 * @param refused items with a reason in the answer to the call
 */
public record LabelsImported(EventHeader header, ProjectId project, int taken, int unchanged, int refused)
        implements Event {

    public LabelsImported {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.positive(taken, "taken");
        Require.notNegative(unchanged, "unchanged");
        Require.notNegative(refused, "refused");
    }

    @Override
    public Topic topic() {
        return Topics.INTAKE;
    }

    @Override
    public String key() {
        return project.value();
    }
}
