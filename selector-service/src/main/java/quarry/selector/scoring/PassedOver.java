package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.ImageId;
import quarry.selector.pool.PoolImage;

/** The images that the draw of a cycle has left aside, for as long as the cycle lasts. */
@ApplicationScoped
public class PassedOver {

    private final Session database;

    PassedOver(Session database) {
        this.database = database;
    }

    public void add(CycleKey cycle, List<PoolImage> images) {
        database.createNativeMutationQuery(
                        """
                        insert into passed_over (project, cycle, name, image)
                        select :project, :cycle, p.name, p.image
                        from unnest(cast(:names as text[]), cast(:images as uuid[])) as p(name, image)
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("names", images.stream().map(PoolImage::name).toArray(String[]::new))
                .setParameter(
                        "images",
                        images.stream().map(image -> image.image().value()).toArray(UUID[]::new))
                .executeUpdate();
    }

    public Set<ImageId> of(CycleKey cycle) {
        return database.createNativeQuery(
                        "select image from passed_over where project = :project and cycle = :cycle", Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getResultStream()
                .map(row -> new ImageId(row.get("image", UUID.class)))
                .collect(toSet());
    }

    /** The cycle is over. */
    public void forget(CycleKey cycle) {
        database.createNativeMutationQuery("delete from passed_over where project = :project and cycle = :cycle")
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
    }
}
