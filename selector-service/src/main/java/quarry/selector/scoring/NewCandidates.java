package quarry.selector.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import quarry.contracts.BatchId;
import quarry.selector.pool.PoolImage;

/** The images that a cycle begins to look at. */
@ApplicationScoped
public class NewCandidates {

    private final Session database;

    NewCandidates(Session database) {
        this.database = database;
    }

    /** Candidates that a batch will score. */
    void add(CycleKey cycle, List<PoolImage> images, BatchId batch) {
        insert(cycle, images)
                .setParameter("batch", batch.value(), String.class)
                .setParameter("scores", new Double[0])
                .executeUpdate();
    }

    /** Candidates that need no model, with their scores. */
    public void add(CycleKey cycle, List<PoolImage> images, double[] scores) {
        insert(cycle, images)
                .setParameter("batch", null, String.class)
                .setParameter("scores", Arrays.stream(scores).boxed().toArray(Double[]::new))
                .executeUpdate();
    }

    private MutationQuery insert(CycleKey cycle, List<PoolImage> images) {
        return database.createNativeMutationQuery(
                        """
                        insert into candidates (project, cycle, name, image, batch, score)
                        select :project, :cycle, c.name, c.image, :batch, c.score
                        from unnest(cast(:names as text[]), cast(:images as uuid[]), cast(:scores as float8[]))
                            as c(name, image, score)
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("names", images.stream().map(PoolImage::name).toArray(String[]::new))
                .setParameter(
                        "images",
                        images.stream().map(image -> image.image().value()).toArray(UUID[]::new));
    }
}
