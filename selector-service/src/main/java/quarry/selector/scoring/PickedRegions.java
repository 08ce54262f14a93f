package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import quarry.activelearning.region.Region;
import quarry.activelearning.region.ScoredRegion;
import quarry.contracts.ImageId;

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
     * Puts regions in the place of those that the csv of a cycle has.
     *
     * @param picks best first
     * @param images of the names in them
     */
    public void list(CycleKey cycle, List<ScoredRegion> picks, Map<String, ImageId> images) {
        change(cycle, "update picked_regions set rank = null where project = :project and cycle = :cycle")
                .executeUpdate();
        change(
                        cycle,
                        """
                        insert into picked_regions (project, cycle, name, image, region, rank, score, label_then)
                        select :project, :cycle, r.name, r.image, r.region, r.rank, r.score, l.revision
                        from unnest(cast(:names as text[]), cast(:images as uuid[]), cast(:regions as integer[]),
                                cast(:scores as float8[])) with ordinality as r(name, image, region, score, rank)
                            left join labels l on l.project = :project and l.image = r.image
                        on conflict (project, cycle, name, image, region) do update set rank = excluded.rank
                        """)
                .setParameter(
                        "names",
                        picks.stream().map(pick -> pick.region().image()).toArray(String[]::new))
                .setParameter(
                        "images",
                        picks.stream()
                                .map(pick -> images.get(pick.region().image()).value())
                                .toArray(UUID[]::new))
                .setParameter(
                        "regions",
                        picks.stream().map(pick -> pick.region().number()).toArray(Integer[]::new))
                .setParameter("scores", picks.stream().map(ScoredRegion::score).toArray(Double[]::new))
                .executeUpdate();
        change(
                        cycle,
                        """
                        update candidates c set label_then = l.revision from labels l
                        where c.project = :project and c.cycle = :cycle
                            and l.project = c.project and l.image = c.image and exists
                            (select 1 from picked_regions r where r.project = c.project and r.cycle = c.cycle
                                and r.image = c.image and r.label_then = l.revision and r.rank is not null)
                        """)
                .executeUpdate();
    }

    /** The regions that this cycle and earlier ones have picked and that are labelled by now, of the images that are there. */
    public Set<Region> labelled(CycleKey cycle) {
        return query(
                        """
                        select r.name, r.region from picked_regions r
                            join images i on i.project = r.project and i.name = r.name and i.image = r.image
                            join labels l on l.project = r.project and l.image = r.image
                        where r.project = :project and r.cycle <= :cycle
                            and (r.label_then is null or l.revision > r.label_then)
                        """,
                        cycle)
                .getResultStream()
                .map(row -> new Region(row.get("name", String.class), row.get("region", Integer.class)))
                .collect(toSet());
    }

    /** Regions that the cycle has picked and that are labelled by now. */
    public int spent(CycleKey cycle) {
        return Math.toIntExact(query(
                        """
                        select count(*) as regions from picked_regions r
                            join labels l on l.project = r.project and l.image = r.image
                        where r.project = :project and r.cycle = :cycle
                            and (r.label_then is null or l.revision > r.label_then)
                        """,
                        cycle)
                .getSingleResult()
                .get("regions", Long.class));
    }

    /** Those in the newest csv, best first. */
    public List<ScoredRegion> listed(CycleKey cycle) {
        return query(
                        """
                        select * from picked_regions
                        where project = :project and cycle = :cycle and rank is not null order by rank
                        """,
                        cycle)
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
                        select distinct r.region from picked_regions r
                        where r.project = :project and r.cycle = :cycle and r.name = :name order by r.region
                        """,
                        cycle)
                .setParameter("name", image)
                .getResultStream()
                .map(row -> row.get("region", Integer.class))
                .toList();
    }

    private MutationQuery change(CycleKey cycle, String sql) {
        return database.createNativeMutationQuery(sql)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }

    private NativeQuery<Tuple> query(String sql, CycleKey cycle) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }
}
