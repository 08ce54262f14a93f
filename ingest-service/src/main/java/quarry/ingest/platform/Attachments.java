package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.ImageId;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;
import quarry.ingest.IngestConfig;
import quarry.ingest.project.ProjectDefinition;
import quarry.ingest.project.ProjectService;

/** Which images are items of the platform already. */
@ApplicationScoped
class Attachments {

    /** An image of the pool that is no item yet. */
    record Image(long row, ImageId image, String name, int width, int height) {}

    private final Session database;
    private final ProjectService projects;
    private final IngestConfig.Platform config;
    private final Clock clock;

    Attachments(Session database, ProjectService projects, IngestConfig config, Clock clock) {
        this.database = database;
        this.projects = projects;
        this.config = config.platform();
        this.clock = clock;
    }

    /** Takes a project with images to attach; nobody else attaches its images until it is given back. */
    @Transactional
    Optional<ProjectDefinition> take() {
        for (var project : projects.on(PlatformLink.Kind.ANNOTATE_ONLINE)) {
            if (project.settings().platform().attach() && hasOpen(project.id()) && isTaken(project.id())) {
                return Optional.of(project);
            }
        }
        return Optional.empty();
    }

    private boolean hasOpen(ProjectId project) {
        return !open(project, 1).isEmpty();
    }

    private boolean isTaken(ProjectId project) {
        return database.createNativeMutationQuery(
                                """
                                insert into platform_attachers (project, lease_until) values (:project, :until)
                                on conflict (project) do update set lease_until = excluded.lease_until
                                where platform_attachers.lease_until < :now
                                """)
                        .setParameter("project", project.value())
                        .setParameter("until", clock.instant().plus(config.lease()))
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    /** Lets others have it, at once or after a pause. */
    @Transactional
    void giveBack(ProjectId project, Instant from) {
        database.createNativeMutationQuery("update platform_attachers set lease_until = :from where project = :project")
                .setParameter("from", from)
                .setParameter("project", project.value())
                .executeUpdate();
    }

    /** Images of the pool that are no items yet, the oldest first. */
    @Transactional
    List<Image> open(ProjectId project, int most) {
        return database.createNativeQuery(
                        """
                        select i.id, i.image, i.name, i.width, i.height from images i
                        where i.project = :project and i.removed_at is null and i.split = 'POOL'
                            and not exists (select 1 from platform_attachments a where a.image_row = i.id)
                        order by i.id limit :most
                        """,
                        Tuple.class)
                .setParameter("project", project.value())
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Image(
                        row.get("id", Long.class),
                        new ImageId(row.get("image", UUID.class)),
                        row.get("name", String.class),
                        row.get("width", Integer.class),
                        row.get("height", Integer.class)))
                .toList();
    }

    /** They are items now, or never will be. */
    @Transactional
    void settled(List<Image> images) {
        for (var image : images) {
            database.createNativeMutationQuery(
                            """
                            insert into platform_attachments (image_row, settled_at) values (:row, :now)
                            on conflict do nothing
                            """)
                    .setParameter("row", image.row())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }
}
