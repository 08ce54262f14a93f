package quarry.selector.pool;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ImageStored;

/**
 * The images that ingest has announced, one row a name. Of two facts about a name the one with the later event time
 * counts, so that neither a redelivery nor another order changes what is stored in the end.
 */
@ApplicationScoped
class Images {

    private final Session database;

    Images(Session database) {
        this.database = database;
    }

    /** True if the pool is another one now; an image for tests that takes no other's place changes nothing of it. */
    boolean store(ImageStored event) {
        return database.createNativeQuery(
                        """
                        insert into images (project, name, image, split, sha256, stored_at)
                        values (:project, :name, :image, :split, :sha256, :storedAt)
                        on conflict (project, name) do update set image = excluded.image, split = excluded.split,
                            sha256 = excluded.sha256, stored_at = excluded.stored_at,
                            unreadable = case when images.image = excluded.image then images.unreadable end
                        where images.stored_at is null or images.stored_at < excluded.stored_at
                        returning split = 'POOL' or xmax <> 0
                        """,
                        Boolean.class)
                .setParameter("project", event.project().value())
                .setParameter("name", event.name())
                .setParameter("image", event.image().value())
                .setParameter("split", event.split().name())
                .setParameter("sha256", event.object().sha256())
                .setParameter("storedAt", event.header().time())
                .uniqueResultOptional()
                .orElse(false);
    }

    /** True if the pool is another one now. */
    boolean remove(ImageRemoved event) {
        return database.createNativeMutationQuery(
                                """
                        insert into images (project, name, image, removed_at)
                        values (:project, :name, :image, :removedAt)
                        on conflict (project, name) do update set removed_at = excluded.removed_at
                        where images.removed_at is null or images.removed_at < excluded.removed_at
                        """)
                        .setParameter("project", event.project().value())
                        .setParameter("name", event.name())
                        .setParameter("image", event.image().value())
                        .setParameter("removedAt", event.header().time())
                        .executeUpdate()
                > 0;
    }
}
