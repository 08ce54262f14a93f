package quarry.selector.pool;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;
import quarry.contracts.SnapshotLine;
import quarry.contracts.Split;

/** Questions about a project's images and labels. Names are sorted here, in Java, as the library sorts them. */
@ApplicationScoped
public class Pool {

    private static final String UNLABELLED =
            """
            i.present and i.split = 'POOL' and i.unreadable is null
            and not exists (select 1 from labels l where l.project = i.project and l.image = i.image)
            """;

    private final Session database;
    private final LabelText text;

    Pool(Session database, LabelText text) {
        this.database = database;
        this.text = text;
    }

    public PoolCounts counts(ProjectId project) {
        var row = database.createNativeQuery(
                        """
                        select count(*) filter (where pool) as images,
                            count(*) filter (where pool and labelled) as labelled,
                            count(*) filter (where pool and not labelled and unreadable is null) as unlabelled,
                            count(*) filter (where test) as test,
                            count(*) filter (where test and labelled) as test_labelled,
                            count(*) filter (where not present) as removed,
                            count(*) filter (where pool and not labelled and unreadable is not null) as unreadable
                        from (select i.present, i.unreadable, l.image is not null as labelled,
                                i.present and i.split = 'POOL' as pool, i.present and i.split = 'TEST' as test
                            from images i left join labels l on l.project = i.project and l.image = i.image
                            where i.project = :project) seen
                        """,
                        Tuple.class)
                .setParameter("project", project.value())
                .getSingleResult();
        return new PoolCounts(
                count(row, "images"),
                count(row, "labelled"),
                count(row, "unlabelled"),
                count(row, "test"),
                count(row, "test_labelled"),
                count(row, "removed"),
                count(row, "unreadable"));
    }

    /** The images that can be picked, in name order: in the pool split, not removed, not labelled, not unreadable. */
    public List<PoolImage> unlabelled(ProjectId project) {
        return rows("select i.name, i.image from images i where i.project = :project and " + UNLABELLED, project)
                .map(Pool::image)
                .sorted(comparing(PoolImage::name))
                .toList();
    }

    /**
     * The images that may have a region without a label, in name order: those without a label, and those that get theirs
     * region by region.
     */
    public List<PoolImage> unlabelledInPart(ProjectId project) {
        return rows(
                        """
                        select i.name, i.image from images i
                        where i.project = :project and i.present and i.split = 'POOL' and i.unreadable is null
                            and (not exists
                                    (select 1 from labels l where l.project = i.project and l.image = i.image)
                                or exists
                                    (select 1 from picked_regions r where r.project = i.project and r.image = i.image))
                        """,
                        project)
                .map(Pool::image)
                .sorted(comparing(PoolImage::name))
                .toList();
    }

    /** Every labelled image that can be read, of both splits, in name order. */
    public List<SnapshotLine> labelled(ProjectId project) {
        return rows(
                        """
                        select i.name, i.image, i.split, i.sha256, l.label
                        from images i join labels l on l.project = i.project and l.image = i.image
                        where i.project = :project and i.present and i.unreadable is null
                        """,
                        project)
                .map(this::snapshotLine)
                .sorted(comparing(SnapshotLine::name))
                .toList();
    }

    /** The labelled images of the pool that can be read, in name order. */
    public List<PoolImage> labelledOfPool(ProjectId project) {
        return rows(
                        """
                        select i.name, i.image from images i join labels l on l.project = i.project and l.image = i.image
                        where i.project = :project and i.present and i.split = 'POOL' and i.unreadable is null
                        """,
                        project)
                .map(Pool::image)
                .sorted(comparing(PoolImage::name))
                .toList();
    }

    /** The image can not be read by a scorer: it is never picked and never asked for again. */
    public void markUnreadable(ProjectId project, ImageId image, String reason) {
        database.createNativeMutationQuery(
                        "update images set unreadable = :reason where project = :project and image = :image")
                .setParameter("reason", reason)
                .setParameter("project", project.value())
                .setParameter("image", image.value())
                .executeUpdate();
    }

    private static PoolImage image(Tuple row) {
        return new PoolImage(row.get("name", String.class), new ImageId(row.get("image", UUID.class)));
    }

    private SnapshotLine snapshotLine(Tuple row) {
        return new SnapshotLine(
                new ImageId(row.get("image", UUID.class)),
                row.get("name", String.class),
                Split.valueOf(row.get("split", String.class)),
                row.get("sha256", String.class),
                text.read(row.get("label", String.class)));
    }

    private Stream<Tuple> rows(String sql, ProjectId project) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", project.value())
                .getResultStream();
    }

    private static int count(Tuple row, String name) {
        return Math.toIntExact(row.get(name, Long.class));
    }
}
