package quarry.selector.selection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Optional;
import org.hibernate.Session;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;

/** The published selections of all cycles. */
@ApplicationScoped
public class Selections {

    private final Session database;

    Selections(Session database) {
        this.database = database;
    }

    void add(ProjectId project, int cycle, Selection selection) {
        database.createNativeMutationQuery(
                        """
                        insert into selections (project, cycle, revision, rows, csv_key, csv_size, csv_sha256,
                            manifest_key, manifest_size, manifest_sha256)
                        values (:project, :cycle, :revision, :rows, :csvKey, :csvSize, :csvSha256,
                            :manifestKey, :manifestSize, :manifestSha256)
                        """)
                .setParameter("project", project.value())
                .setParameter("cycle", cycle)
                .setParameter("revision", selection.revision())
                .setParameter("rows", selection.rows())
                .setParameter("csvKey", selection.csv().key())
                .setParameter("csvSize", selection.csv().size())
                .setParameter("csvSha256", selection.csv().sha256())
                .setParameter("manifestKey", selection.manifest().key())
                .setParameter("manifestSize", selection.manifest().size())
                .setParameter("manifestSha256", selection.manifest().sha256())
                .executeUpdate();
    }

    /** The newest revision of a cycle's selection. */
    public Optional<Selection> newest(ProjectId project, int cycle) {
        return database.createNativeQuery(
                        """
                        select * from selections where project = :project and cycle = :cycle
                        order by revision desc limit 1
                        """,
                        Tuple.class)
                .setParameter("project", project.value())
                .setParameter("cycle", cycle)
                .uniqueResultOptional()
                .map(row -> new Selection(
                        row.get("revision", Integer.class),
                        row.get("rows", Integer.class),
                        object(row, "csv"),
                        object(row, "manifest")));
    }

    private static ObjectRef object(Tuple row, String prefix) {
        return new ObjectRef(
                row.get(prefix + "_key", String.class),
                row.get(prefix + "_size", Long.class),
                row.get(prefix + "_sha256", String.class));
    }
}
