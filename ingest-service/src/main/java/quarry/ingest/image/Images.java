package quarry.ingest.image;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;

/** The rows of {@code images}. An image is live until it is removed. */
@ApplicationScoped
public class Images implements PanacheRepositoryBase<StoredImage, Long> {

    Optional<StoredImage> live(ProjectId project, String name) {
        return find("project = ?1 and name = ?2 and removedAt is null", project.value(), name)
                .firstResultOptional();
    }

    Optional<StoredImage> live(ProjectId project, ImageId image) {
        return find("project = ?1 and image = ?2 and removedAt is null", project.value(), image.value())
                .firstResultOptional();
    }

    List<StoredImage> live(ProjectId project, Collection<String> names) {
        return list("project = ?1 and name in ?2 and removedAt is null", project.value(), names);
    }

    /** The live images of those names, which nobody else changes until the transaction ends. */
    public List<StoredImage> lock(ProjectId project, Collection<String> names) {
        return find("project = ?1 and name in ?2 and removedAt is null", Sort.by("name"), project.value(), names)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** At most so many live images whose names come after the given one, in name order. */
    List<StoredImage> page(ProjectId project, String after, int limit) {
        return find("project = ?1 and name > ?2 and removedAt is null", Sort.by("name"), project.value(), after)
                .page(0, limit)
                .list();
    }

    /** Whether the name was free; of several writers one is told so. */
    boolean insert(ProjectId project, NewImage image, Instant now) {
        return getEntityManager()
                        .createQuery("insert into StoredImage (project, name, image, split, format, width, height,"
                                + " size, sha256, storedAt, objectDeleted) values (:project, :name, :image, :split,"
                                + " :format, :width, :height, :size, :sha256, :now, false) on conflict do nothing")
                        .setParameter("project", project.value())
                        .setParameter("name", image.name())
                        .setParameter("image", image.id().value())
                        .setParameter("split", image.split())
                        .setParameter("format", image.facts().format())
                        .setParameter("width", image.facts().width())
                        .setParameter("height", image.facts().height())
                        .setParameter("size", image.object().size())
                        .setParameter("sha256", image.object().sha256())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Which of the images were removed before, locked against the deletion of their objects. */
    List<UUID> lockRemoved(Collection<UUID> images) {
        return find("image in ?1 and removedAt is not null", Sort.by("id"), images)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .map(row -> row.image().value())
                .distinct()
                .toList();
    }

    List<Long> withObjectToDelete(int limit) {
        return find("select id from StoredImage where removedAt is not null and not objectDeleted order by id")
                .page(0, limit)
                .project(Long.class)
                .list();
    }

    Optional<StoredImage> lock(long row) {
        return Optional.ofNullable(findById(row, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean isLive(ImageId image) {
        return count("image = ?1 and removedAt is null", image.value()) > 0;
    }
}
