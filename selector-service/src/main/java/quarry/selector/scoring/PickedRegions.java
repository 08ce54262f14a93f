package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import quarry.activelearning.region.Region;
import quarry.activelearning.region.ScoredRegion;

/**
 * The regions that cycles have picked. A region is labelled once its image has a label that is newer than the pick: the
 * label that the image had then can not tell of it.
 */
@ApplicationScoped
public class PickedRegions {

    private final Session database;

    PickedRegions(Session database) {
        this.database = database;
    }

    /**
     * Notes the picks of a cycle, whose candidates have these images.
     *
     * @param picks best first
     */
    public void add(CycleKey cycle, List<ScoredRegion> picks) {
        database.createNativeMutationQuery(
                        """
                        insert into picked_regions (project, cycle, name, image, region, rank, score)
                        select c.project, c.cycle, c.name, c.image, r.region, r.rank, r.score
                        from unnest(cast(:names as text[]), cast(:regions as integer[]), cast(:scores as float8[]))
                                with ordinality as r(name, region, score, rank)
                            join candidates c on c.project = :project and c.cycle = :cycle and c.name = r.name
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter(
                        "names",
                        picks.stream().map(pick -> pick.region().image()).toArray(String[]::new))
                .setParameter(
                        "regions",
                        picks.stream().map(pick -> pick.region().number()).toArray(Integer[]::new))
                .setParameter("scores", picks.stream().map(ScoredRegion::score).toArray(Double[]::new))
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        update candidates c set label_then = l.revision from labels l
                        where c.project = :project and c.cycle = :cycle
                            and l.project = c.project and l.image = c.image and exists
                            (select 1 from picked_regions r
                            where r.project = c.project and r.cycle = c.cycle and r.name = c.name)
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
    }

    /** The regions that earlier cycles have picked and that are labelled by now, of the images that are there. */
    public Set<Region> labelledBefore(CycleKey cycle) {
        return query(
                        """
                        select r.name, r.region from picked_regions r
                            join candidates c on c.project = r.project and c.cycle = r.cycle and c.name = r.name
                            join images i on i.project = r.project and i.name = r.name and i.image = r.image
                            join labels l on l.project = r.project and l.image = r.image
                        where r.project = :project and r.cycle < :cycle
                            and (c.label_then is null or l.revision > c.label_then)
                        """,
                        cycle)
                .getResultStream()
                .map(row -> new Region(row.get("name", String.class), row.get("region", Integer.class)))
                .collect(toSet());
    }

    /** All that the cycle has picked, best first. */
    public List<ScoredRegion> all(CycleKey cycle) {
        return query("select * from picked_regions where project = :project and cycle = :cycle order by rank", cycle)
                .getResultStream()
                .map(row -> new ScoredRegion(
                        new Region(row.get("name", String.class), row.get("region", Integer.class)),
                        row.get("score", Double.class)))
                .toList();
    }

    /** The regions of an image that the cycle has picked, ascending. */
    public List<Integer> of(CycleKey cycle, String image) {
        return query(
                        """
                        select r.region from picked_regions r
                        where r.project = :project and r.cycle = :cycle and r.name = :name order by r.region
                        """,
                        cycle)
                .setParameter("name", image)
                .getResultStream()
                .map(row -> row.get("region", Integer.class))
                .toList();
    }

    private NativeQuery<Tuple> query(String sql, CycleKey cycle) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }
}
