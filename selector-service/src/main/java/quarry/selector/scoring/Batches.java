package quarry.selector.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import quarry.contracts.BatchId;
import quarry.contracts.RunId;
import quarry.selector.pool.PoolImage;

/** The batches of a cycle: fixed when they are planned, open until they are answered. */
@ApplicationScoped
public class Batches {

    private final Session database;
    private final NewCandidates candidates;
    private final LabelledImages labelled;

    Batches(Session database, NewCandidates candidates, LabelledImages labelled) {
        this.database = database;
        this.candidates = candidates;
        this.labelled = labelled;
    }

    /**
     * Makes the images candidates of the cycle and cuts them into batches, numbered on from those that are there.
     *
     * @param images in name order
     */
    public List<Batch> plan(CycleKey cycle, RunId run, List<PoolImage> images, Ask ask, int size, Instant now) {
        return plan(cycle, run, images, ask, size, now, candidates::add);
    }

    /**
     * The same for the labelled images that the candidates are compared with.
     *
     * @param images in name order
     */
    public List<Batch> planLabelled(CycleKey cycle, RunId run, List<PoolImage> images, Ask ask, int size, Instant now) {
        return plan(cycle, run, images, ask, size, now, labelled::add);
    }

    @FunctionalInterface
    private interface Members {
        void add(CycleKey cycle, List<PoolImage> images, BatchId batch);
    }

    private List<Batch> plan(
            CycleKey cycle, RunId run, List<PoolImage> images, Ask ask, int size, Instant now, Members members) {
        int number = counts(cycle).batches();
        var planned = new ArrayList<Batch>();
        for (var cut : BatchPlan.cut(images, size)) {
            var id = BatchId.of(run, number);
            insert(cycle, id, number, ask, now);
            members.add(cycle, cut, id);
            planned.add(new Batch(id, cut.stream().map(PoolImage::image).toList(), ask, Optional.empty()));
            number++;
        }
        return List.copyOf(planned);
    }

    /** The batches that look at images. */
    public BatchCounts counts(CycleKey cycle) {
        return counts(cycle, 0, 0);
    }

    /**
     * The batches of a sub-query.
     *
     * @param subQuery counted from 1
     * @param attempt of the cycle; each has sub-queries of its own
     */
    public BatchCounts counts(CycleKey cycle, int subQuery, int attempt) {
        var row = database.createNativeQuery(
                        """
                        select count(*) as batches, count(answered_at) as scored
                        from batches where project = :project and cycle = :cycle and sub_query = :subQuery
                            and (sub_query = 0 or attempt = :attempt)
                        """,
                        Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("subQuery", subQuery)
                .setParameter("attempt", attempt)
                .getSingleResult();
        return new BatchCounts(
                Math.toIntExact(row.get("batches", Long.class)), Math.toIntExact(row.get("scored", Long.class)));
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
        change(
                        """
                        update batches set asked_at = :now
                        where project = :project and cycle = :cycle and answered_at is null
                        """,
                        cycle,
                        now)
                .executeUpdate();
    }

    private void insert(CycleKey cycle, BatchId id, int number, Ask ask, Instant now) {
        change(
                        """
                        insert into batches (batch, project, cycle, number, signal, vectors, regions, asked_at)
                        values (:batch, :project, :cycle, :number, :signal, :vectors, :regions, :now)
                        """,
                        cycle,
                        now)
                .setParameter("batch", id.value())
                .setParameter("number", number)
                .setParameter("signal", ask.signal().orElse(null), String.class)
                .setParameter("vectors", ask.vectors().orElse(null), String.class)
                .setParameter("regions", ask.regions())
                .executeUpdate();
    }

    private MutationQuery change(String sql, CycleKey cycle, Instant now) {
        return database.createNativeMutationQuery(sql)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("now", now);
    }
}
