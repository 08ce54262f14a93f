package quarry.selector.scoring;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;
import quarry.contracts.BatchId;
import quarry.contracts.ImageId;
import quarry.selector.pool.PoolImage;

/** The images that a cycle looked at, with their scores and ranks. */
@ApplicationScoped
public class Candidates {

    private final Session database;

    Candidates(Session database) {
        this.database = database;
    }

    /** All candidates of a cycle in name order. */
    public List<Candidate> all(CycleKey cycle) {
        return query("select * from candidates where project = :project and cycle = :cycle", cycle)
                .getResultStream()
                .map(Candidates::candidate)
                .sorted(comparing(Candidate::name))
                .toList();
    }

    public Optional<Candidate> find(CycleKey cycle, String name) {
        return query("select * from candidates where project = :project and cycle = :cycle and name = :name", cycle)
                .setParameter("name", name)
                .uniqueResultOptional()
                .map(Candidates::candidate);
    }

    public CandidateCounts counts(CycleKey cycle) {
        var row = query(
                        """
                select count(*) as candidates, count(c.score) as scored, count(c.failure) as unreadable,
                    count(*) filter (where c.picked) as picked,
                    count(*) filter (where c.picked and l.image is not null
                            and (c.label_then is null or l.revision > c.label_then))
                        as picked_labelled,
                    count(*) filter (where c.picked and l.revision > c.label_then) as picked_again,
                    count(*) filter (where c.picked and (l.image is null or l.revision <= c.label_then)
                            and i.present and i.unreadable is null)
                        as picked_open
                from candidates c
                    left join images i on i.project = c.project and i.name = c.name and i.image = c.image
                    left join labels l on l.project = c.project and l.image = c.image
                where c.project = :project and c.cycle = :cycle
                """,
                        cycle)
                .getSingleResult();
        return new CandidateCounts(
                count(row, "candidates"),
                count(row, "scored"),
                count(row, "unreadable"),
                count(row, "picked"),
                count(row, "picked_labelled"),
                count(row, "picked_again"),
                count(row, "picked_open"));
    }

    /** Whether an image of the selection still waits for its label; cheap enough to ask after each label. */
    public boolean anyPickedOpen(CycleKey cycle) {
        return database.createNativeQuery(
                        """
                        select exists (select 1 from candidates c
                            join images i on i.project = c.project and i.name = c.name and i.image = c.image
                            left join labels l on l.project = c.project and l.image = c.image
                            where c.project = :project and c.cycle = :cycle and c.picked
                                and (l.image is null or l.revision <= c.label_then)
                                and i.present and i.unreadable is null)
                        """,
                        Boolean.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getSingleResult();
    }

    /** Whether the cycle has looked at no image yet. */
    public boolean none(CycleKey cycle) {
        return query("select 1 as one from candidates where project = :project and cycle = :cycle limit 1", cycle)
                .getResultList()
                .isEmpty();
    }

    /** The worst rank so far; 0 before the first pick. */
    public int highestRank(CycleKey cycle) {
        return query(
                        """
                        select coalesce(max(rank), 0) as rank from candidates
                        where project = :project and cycle = :cycle
                        """,
                        cycle)
                .getSingleResult()
                .get("rank", Integer.class);
    }

    /** The picked ones, best first. */
    public List<Candidate> picked(CycleKey cycle) {
        return query("select * from candidates where project = :project and cycle = :cycle and picked", cycle)
                .getResultStream()
                .map(Candidates::candidate)
                .sorted(comparingInt(candidate -> candidate.rank().orElseThrow()))
                .toList();
    }

    /** Candidates that a batch will score. */
    void add(CycleKey cycle, List<PoolImage> images, BatchId batch) {
        insert(cycle, images).setParameter("batch", batch.value(), String.class).executeUpdate();
    }

    /** Candidates that need no model. */
    public void add(CycleKey cycle, List<PoolImage> images) {
        insert(cycle, images).setParameter("batch", null, String.class).executeUpdate();
    }

    /**
     * Notes the final order.
     *
     * @param names best first
     * @param scores of the names
     * @param picked how many of the first ones are the selection
     */
    public void rank(CycleKey cycle, List<String> names, double[] scores, int picked) {
        database.createNativeMutationQuery(
                        """
                        update candidates c set rank = r.rank, score = r.score, picked = r.rank <= :picked
                        from unnest(cast(:names as text[]), cast(:scores as float8[]))
                            with ordinality as r(name, score, rank)
                        where c.project = :project and c.cycle = :cycle and c.name = r.name
                        """)
                .setParameter("picked", picked)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("scores", Arrays.stream(scores).boxed().toArray(Double[]::new))
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
    }

    /**
     * Notes the picks of a sub-query.
     *
     * @param names best first
     * @param scores of the names
     * @param before how many the earlier sub-queries have picked
     */
    public void pick(CycleKey cycle, int subQuery, List<String> names, double[] scores, int before) {
        database.createNativeMutationQuery(
                        """
                        update candidates c set sub_query = :subQuery, rank = :before + r.rank, score = r.score
                        from unnest(cast(:names as text[]), cast(:scores as float8[]))
                            with ordinality as r(name, score, rank)
                        where c.project = :project and c.cycle = :cycle and c.name = r.name
                        """)
                .setParameter("subQuery", subQuery)
                .setParameter("before", before)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("scores", Arrays.stream(scores).boxed().toArray(Double[]::new))
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
    }

    private MutationQuery insert(CycleKey cycle, List<PoolImage> images) {
        return database.createNativeMutationQuery(
                        """
                        insert into candidates (project, cycle, name, image, batch)
                        select :project, :cycle, c.name, c.image, :batch
                        from unnest(cast(:names as text[]), cast(:images as uuid[])) as c(name, image)
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("names", images.stream().map(PoolImage::name).toArray(String[]::new))
                .setParameter(
                        "images",
                        images.stream().map(image -> image.image().value()).toArray(UUID[]::new));
    }

    private NativeQuery<Tuple> query(String sql, CycleKey cycle) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }

    private static Candidate candidate(Tuple row) {
        var score = row.get("score", Double.class);
        var rank = row.get("rank", Integer.class);
        return new Candidate(
                row.get("name", String.class),
                new ImageId(row.get("image", UUID.class)),
                Optional.ofNullable(row.get("batch", String.class)),
                score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                Optional.ofNullable(row.get("failure", String.class)),
                rank == null ? OptionalInt.empty() : OptionalInt.of(rank),
                row.get("picked", Boolean.class));
    }

    private static int count(Tuple row, String name) {
        return Math.toIntExact(row.get(name, Long.class));
    }
}
