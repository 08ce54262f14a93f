package quarry.selector.scoring;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.BatchId;
import quarry.contracts.ImageId;
import quarry.contracts.RunId;
import quarry.selector.pool.PoolImage;

/** The batches of a cycle: fixed when they are planned, open until they are answered. */
@ApplicationScoped
public class Batches {

    private final Session database;
    private final Candidates candidates;

    Batches(Session database, Candidates candidates) {
        this.database = database;
        this.candidates = candidates;
    }

    /**
     * Makes the images candidates of the cycle and cuts them into batches, numbered on from those that are there.
     *
     * @param images in name order
     */
    public List<Batch> plan(CycleKey cycle, RunId run, List<PoolImage> images, int size, Instant now) {
        int number = counts(cycle).batches();
        var planned = new ArrayList<Batch>();
        for (var cut : BatchPlan.cut(images, size)) {
            var id = BatchId.of(run, number);
            insert(cycle, id, number, now);
            candidates.add(cycle, cut, id);
            planned.add(new Batch(id, cut.stream().map(PoolImage::image).toList()));
            number++;
        }
        return List.copyOf(planned);
    }

    public BatchCounts counts(CycleKey cycle) {
        var row = database.createNativeQuery(
                        """
                        select count(*) as batches, count(answered_at) as scored
                        from batches where project = :project and cycle = :cycle
                        """,
                        Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getSingleResult();
        return new BatchCounts(
                Math.toIntExact(row.get("batches", Long.class)), Math.toIntExact(row.get("scored", Long.class)));
    }

    /** The batches without an answer, in their order, each with its images in name order as at first. */
    public List<Batch> open(CycleKey cycle) {
        var images = database.createNativeQuery(
                        """
                        select b.number, b.batch, c.name, c.image from batches b join candidates c on c.batch = b.batch
                        where b.project = :project and b.cycle = :cycle and b.answered_at is null
                        """,
                        Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getResultStream()
                .sorted(comparing((Tuple row) -> row.get("number", Integer.class))
                        .thenComparing(row -> row.get("name", String.class)))
                .collect(groupingBy(
                        row -> new BatchId(row.get("batch", String.class)),
                        LinkedHashMap::new,
                        mapping(row -> new ImageId(row.get("image", UUID.class)), toList())));
        return images.entrySet().stream()
                .map(entry -> new Batch(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether a batch of the cycle was asked for or answered after that moment. */
    public boolean movedSince(CycleKey cycle, Instant moment) {
        return database.createNativeQuery(
                                """
                        select count(*) from batches
                        where project = :project and cycle = :cycle
                            and (asked_at > :moment or answered_at > :moment)
                        """,
                                Long.class)
                        .setParameter("project", cycle.project().value())
                        .setParameter("cycle", cycle.number())
                        .setParameter("moment", moment)
                        .getSingleResult()
                > 0;
    }

    /** The open batches are asked for once more. */
    public void askAgain(CycleKey cycle, Instant now) {
        database.createNativeMutationQuery(
                        """
                        update batches set asked_at = :now
                        where project = :project and cycle = :cycle and answered_at is null
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("now", now)
                .executeUpdate();
    }

    private void insert(CycleKey cycle, BatchId id, int number, Instant now) {
        database.createNativeMutationQuery(
                        """
                        insert into batches (batch, project, cycle, number, asked_at)
                        values (:batch, :project, :cycle, :number, :now)
                        """)
                .setParameter("batch", id.value())
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("number", number)
                .setParameter("now", now)
                .executeUpdate();
    }
}
