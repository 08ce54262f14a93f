package quarry.selector.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import quarry.contracts.ImageId;

/**
 * Which candidates are in the csv of a cycle, revision by revision. One that some revision had and that is labelled
 * stays picked: it has used up its part of what the cycle may pick.
 */
@ApplicationScoped
public class Listings {

    private final Session database;

    Listings(Session database) {
        this.database = database;
    }

    /** Images that some revision had and that are labelled. */
    public int spent(CycleKey cycle) {
        return database.createNativeQuery(
                        """
                        select cast(count(*) as integer) from candidates c
                            join labels l on l.project = c.project and l.image = c.image
                        where c.project = :project and c.cycle = :cycle and c.revision is not null
                        """,
                        Integer.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getSingleResult();
    }

    /**
     * Puts images in the place of those that the csv has.
     *
     * @param images best first
     * @param scores of the images
     */
    public void list(CycleKey cycle, int revision, List<ImageId> images, double[] scores) {
        change(
                        cycle,
                        """
                        update candidates c set rank = null, listed = null, picked = exists
                            (select 1 from labels l where l.project = c.project and l.image = c.image
                                and (c.label_then is null or l.revision > c.label_then))
                        where c.project = :project and c.cycle = :cycle and c.revision is not null
                        """)
                .executeUpdate();
        change(
                        cycle,
                        """
                        update candidates c set rank = r.rank, listed = r.score, picked = true,
                            revision = coalesce(c.revision, :revision)
                        from unnest(cast(:images as uuid[]), cast(:scores as float8[]))
                            with ordinality as r(image, score, rank)
                        where c.project = :project and c.cycle = :cycle and c.image = r.image
                        """)
                .setParameter("revision", revision)
                .setParameter("images", images.stream().map(ImageId::value).toArray(UUID[]::new))
                .setParameter("scores", Arrays.stream(scores).boxed().toArray(Double[]::new))
                .executeUpdate();
    }

    /**
     * Gives candidates the scores of their best regions that are not labelled; the others have none.
     *
     * @param scores of the images
     */
    public void score(CycleKey cycle, List<ImageId> images, double[] scores) {
        change(
                        cycle,
                        """
                        update candidates set score = null
                        where project = :project and cycle = :cycle and score is not null
                        """)
                .executeUpdate();
        change(
                        cycle,
                        """
                        update candidates c set score = s.score
                        from unnest(cast(:images as uuid[]), cast(:scores as float8[])) as s(image, score)
                        where c.project = :project and c.cycle = :cycle and c.image = s.image
                        """)
                .setParameter("images", images.stream().map(ImageId::value).toArray(UUID[]::new))
                .setParameter("scores", Arrays.stream(scores).boxed().toArray(Double[]::new))
                .executeUpdate();
    }

    /**
     * Notes which candidates can not be picked at this moment: only they, and those that could not before, are written.
     *
     * @param regions whether an image that is labelled region by region can be picked again
     */
    public void leaveOut(CycleKey cycle, boolean regions) {
        change(
                        cycle,
                        """
                        update candidates c set left_out = not c.left_out
                        where c.project = :project and c.cycle = :cycle and c.left_out = exists
                            (select 1 from images i left join labels l on l.project = i.project and l.image = i.image
                            where i.project = c.project and i.name = c.name and i.image = c.image
                                and i.present and i.split = 'POOL' and i.unreadable is null
                                and (l.image is null or :regions and exists
                                    (select 1 from picked_regions r where r.project = i.project and r.image = i.image)))
                        """)
                .setParameter("regions", regions)
                .executeUpdate();
    }

    private MutationQuery change(CycleKey cycle, String sql) {
        return database.createNativeMutationQuery(sql)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }
}
