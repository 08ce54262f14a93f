package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;
import quarry.ingest.IngestConfig;
import quarry.ingest.project.ProjectService;

/** When the folders of the projects are listed, and up to which change they were. */
@ApplicationScoped
class ItemPolls {

    /** A folder whose turn it is. */
    record Turn(ProjectId project, long folder, Instant listed) {}

    private final Session database;
    private final ProjectService projects;
    private final IngestConfig.Platform config;
    private final Clock clock;

    ItemPolls(Session database, ProjectService projects, IngestConfig config, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.config = config.platform();
        this.clock = clock;
    }

    /** Takes a folder that is due; it is due again after the usual time, whatever becomes of this turn. */
    @Transactional
    Optional<Turn> next() {
        addNew();
        return database.createNativeQuery(
                        """
                        update platform_polls set due_at = :again
                        where (project, folder) in (
                            select project, folder from platform_polls where due_at <= :now
                            order by due_at limit 1 for update skip locked)
                        returning project, folder, listed_to
                        """,
                        Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("again", clock.instant().plus(config.poll()))
                .getResultStream()
                .findFirst()
                .map(row -> new Turn(
                        new ProjectId(row.get("project", String.class)),
                        row.get("folder", Long.class),
                        row.get("listed_to", Instant.class)));
    }

    /** Whatever has changed up to then is known. */
    @Transactional
    void listed(Turn turn, Instant to) {
        database.createNativeMutationQuery(
                        """
                        update platform_polls set listed_to = :to
                        where project = :project and folder = :folder and listed_to < :to
                        """)
                .setParameter("to", to)
                .setParameter("project", turn.project().value())
                .setParameter("folder", turn.folder())
                .executeUpdate();
    }

    private void addNew() {
        for (var project : projects.on(PlatformLink.Kind.ANNOTATE_ONLINE)) {
            for (var folder : project.settings().platform().folders()) {
                database.createNativeMutationQuery(
                                """
                                insert into platform_polls (project, folder, due_at, listed_to)
                                values (:project, :folder, :now, :never) on conflict do nothing
                                """)
                        .setParameter("project", project.id().value())
                        .setParameter("folder", folder.id())
                        .setParameter("now", clock.instant())
                        .setParameter("never", Instant.EPOCH)
                        .executeUpdate();
            }
        }
    }
}
