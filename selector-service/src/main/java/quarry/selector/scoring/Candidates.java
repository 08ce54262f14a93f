package quarry.selector.scoring;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import quarry.contracts.ImageId;

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

    /** The candidate of that name: the image that has it now, if the cycle looked at it, else one that had it. */
    public Optional<Candidate> find(CycleKey cycle, String name) {
        return query(
                        """
                        select c.* from candidates c
                            left join images i on i.project = c.project and i.name = c.name and i.image = c.image
                        where c.project = :project and c.cycle = :cycle and c.name = :name
                        order by i.image is null, c.rank, c.image limit 1
                        """,
                        cycle)
                .setParameter("name", name)
                .uniqueResultOptional()
                .map(Candidates::candidate);
    }

    public CandidateCounts counts(CycleKey cycle) {
        var row = query(
                        """
                select count(*) as candidates, count(c.score) as scored, count(c.failure) as unreadable,
                    count(*) filter (where c.rank is not null) as listed,
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
                count(row, "listed"),
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

    /** Those in the newest csv, best first. */
    public List<Candidate> listed(CycleKey cycle) {
        return query(
                        """
                        select * from candidates
                        where project = :project and cycle = :cycle and revision is not null and rank is not null
                        order by rank
                        """,
                        cycle)
                .getResultStream()
                .map(Candidates::candidate)
                .toList();
    }

    /** How many candidates follow the csv with a better score, or with the same and an earlier name. */
    public int followingBefore(CycleKey cycle, Candidate candidate) {
        double score = candidate.score().orElseThrow();
        var rest = " from candidates where project = :project and cycle = :cycle and rank is null and not left_out";
        long better = query("select count(*) as better" + rest + " and score > :score", cycle)
                .setParameter("score", score)
                .getSingleResult()
                .get("better", Long.class);
        long same = query("select name" + rest + " and score = :score", cycle)
                .setParameter("score", score)
                .getResultStream()
                .filter(row -> row.get("name", String.class).compareTo(candidate.name()) < 0)
                .count();
        return Math.toIntExact(better + same);
    }

    /** Notes the picks of a sub-query: from now on their scores stay. */
    public void pick(CycleKey cycle, int subQuery, List<ImageId> images) {
        database.createNativeMutationQuery(
                        """
                        update candidates set sub_query = :subQuery
                        where project = :project and cycle = :cycle and image = any(cast(:images as uuid[]))
                        """)
                .setParameter("subQuery", subQuery)
                .setParameter("images", images.stream().map(ImageId::value).toArray(UUID[]::new))
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
    }

    /** The sub-queries begin again. */
    public void forgetSubQueries(CycleKey cycle) {
        database.createNativeMutationQuery(
                        """
                        update candidates set sub_query = null
                        where project = :project and cycle = :cycle and sub_query is not null
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
    }

    private NativeQuery<Tuple> query(String sql, CycleKey cycle) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }

    private static Candidate candidate(Tuple row) {
        return new Candidate(
                row.get("name", String.class),
                new ImageId(row.get("image", UUID.class)),
                Optional.ofNullable(row.get("batch", String.class)),
                number(row, "score"),
                Optional.ofNullable(row.get("failure", String.class)),
                integer(row, "rank"),
                number(row, "listed"),
                row.get("picked", Boolean.class),
                integer(row, "revision"),
                row.get("left_out", Boolean.class));
    }

    private static OptionalDouble number(Tuple row, String column) {
        var number = row.get(column, Double.class);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static OptionalInt integer(Tuple row, String column) {
        var number = row.get(column, Integer.class);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static int count(Tuple row, String name) {
        return Math.toIntExact(row.get(name, Long.class));
    }
}
