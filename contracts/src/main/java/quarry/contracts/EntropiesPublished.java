package quarry.contracts;

/**
 * The entropy csv of a cycle is out. Keyed by project.
 *
 * @param revision from 1; a later one replaces the earlier ones of its cycle
 * @param rows data rows of the csv
 */
public record EntropiesPublished(
        EventHeader header, ProjectId project, int cycle, int revision, ObjectRef csv, ObjectRef manifest, int rows)
        implements Event {

    public EntropiesPublished {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.notNegative(cycle, "cycle");
        Require.positive(revision, "revision");
        Require.present(csv, "csv");
        Require.present(manifest, "manifest");
        Require.notNegative(rows, "rows");
    }

    @Override
    public Topic topic() {
        return Topics.SELECTIONS;
    }

    @Override
    public String key() {
        return project.value();
    }
}
