package quarry.ingest.annotation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectId;

/** The rows of {@code annotations}. */
@ApplicationScoped
class Annotations implements PanacheRepositoryBase<Annotation, Long> {

    /** A label with the name of its image. */
    record Named(String name, Annotation annotation) {}

    List<Annotation> of(Collection<Long> imageRows) {
        return list("imageRow in ?1", imageRows);
    }

    /** The highest revision that was ever announced for the image; 0 if none was. */
    long lastRevision(ImageId image) {
        return getEntityManager()
                .createQuery("select coalesce(max(revision), 0) from Annotation where image = :image", Long.class)
                .setParameter("image", image.value())
                .getSingleResult();
    }

    Optional<Named> live(ProjectId project, String name) {
        return liveFrom("i.name = :name", project, name, 1).stream().findFirst();
    }

    /** At most so many labels of images whose names come after the given one, in name order. */
    List<Named> page(ProjectId project, String after, int limit) {
        return liveFrom("i.name > :name", project, after, limit);
    }

    private List<Named> liveFrom(String condition, ProjectId project, String name, int limit) {
        return getEntityManager()
                .createQuery(
                        "select i.name, a from Annotation a join StoredImage i on i.id = a.imageRow"
                                + " where i.project = :project and i.removedAt is null and " + condition
                                + " order by i.name",
                        Named.class)
                .setParameter("project", project.value())
                .setParameter("name", name)
                .setMaxResults(limit)
                .getResultList();
    }
}
