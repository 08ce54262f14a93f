package quarry.selector.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.BatchId;
import quarry.selector.pool.PoolImage;

/** The labelled images that the candidates of a cycle are compared with. */
@ApplicationScoped
class LabelledImages {

    private final Session database;

    LabelledImages(Session database) {
        this.database = database;
    }

    void add(CycleKey cycle, List<PoolImage> images, BatchId batch) {
        database.createNativeMutationQuery(
                        """
                        insert into labelled_images (project, cycle, name, image, batch)
                        select :project, :cycle, l.name, l.image, :batch
                        from unnest(cast(:names as text[]), cast(:images as uuid[])) as l(name, image)
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("batch", batch.value())
                .setParameter("names", images.stream().map(PoolImage::name).toArray(String[]::new))
                .setParameter(
                        "images",
                        images.stream().map(image -> image.image().value()).toArray(UUID[]::new))
                .executeUpdate();
    }
}
