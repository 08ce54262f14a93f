package quarry.selector.prediction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import quarry.contracts.BatchId;
import quarry.contracts.BatchPredicted;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectRef;
import quarry.contracts.RunId;
import quarry.selector.scoring.BatchCounts;
import quarry.selector.scoring.CycleKey;

/** The batches in which the chosen images of a cycle are predicted. */
@ApplicationScoped
public class PredictionBatches {

    private final Session database;

    PredictionBatches(Session database) {
        this.database = database;
    }

    /** Whether an image of the csv is in no batch yet. */
    public boolean anyToPlan(CycleKey cycle) {
        return !query(
                        """
                        select 1 as one from candidates
                        where project = :project and cycle = :cycle and rank is not null and revision is not null
                            and prediction_batch is null limit 1
                        """,
                        cycle)
                .getResultList()
                .isEmpty();
    }

    /**
     * Cuts the chosen images that are in no batch yet, in name order, into batches, numbered on from those that are there.
     *
     * @param run whose model predicts
     * @param size most images of a batch
     */
    public void plan(CycleKey cycle, RunId run, int size, Instant now) {
        database.createNativeMutationQuery(
                        """
                        update candidates c set prediction_batch = :prefix || (:planned + (p.place - 1) / :size)
                        from (select image, row_number() over (order by name) as place from candidates
                            where project = :project and cycle = :cycle and rank is not null and revision is not null
                                and prediction_batch is null) p
                        where c.project = :project and c.cycle = :cycle and c.image = p.image
                        """)
                .setParameter("prefix", BatchId.predictionsOf(run))
                .setParameter("planned", counts(cycle).batches())
                .setParameter("size", size)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into prediction_batches (batch, project, cycle, number, asked_at)
                        select distinct prediction_batch, project, cycle,
                            cast(substr(prediction_batch, length(:prefix) + 1) as integer), cast(:now as timestamptz)
                        from candidates
                        where project = :project and cycle = :cycle and prediction_batch is not null
                        on conflict do nothing
                        """)
                .setParameter("prefix", BatchId.predictionsOf(run))
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All batches of the cycle. */
    public BatchCounts counts(CycleKey cycle) {
        var row = query(
                        """
                        select count(*) as batches, count(answered_at) as answered
                        from prediction_batches where project = :project and cycle = :cycle
                        """,
                        cycle)
                .getSingleResult();
        return new BatchCounts(
                Math.toIntExact(row.get("batches", Long.class)), Math.toIntExact(row.get("answered", Long.class)));
    }

    /** The batches without an answer in their order, each with its images in name order. */
    public List<PredictionBatch> open(CycleKey cycle) {
        var images = query(
                        """
                        select b.batch, c.image from prediction_batches b
                            join candidates c on c.prediction_batch = b.batch
                        where b.project = :project and b.cycle = :cycle and b.answered_at is null
                        order by b.number, c.name
                        """,
                        cycle)
                .getResultStream()
                .collect(groupingBy(
                        row -> new BatchId(row.get("batch", String.class)),
                        LinkedHashMap::new,
                        mapping(row -> new ImageId(row.get("image", UUID.class)), toList())));
        return images.entrySet().stream()
                .map(entry -> new PredictionBatch(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether a batch of the cycle was asked for or answered after that moment. */
    public boolean movedSince(CycleKey cycle, Instant moment) {
        return !query(
                        """
                        select 1 as one from prediction_batches
                        where project = :project and cycle = :cycle
                            and (asked_at > :moment or answered_at > :moment) limit 1
                        """,
                        cycle)
                .setParameter("moment", moment)
                .getResultList()
                .isEmpty();
    }

    /** The open batches are asked for once more. */
    public void askAgain(CycleKey cycle, Instant now) {
        database.createNativeMutationQuery(
                        """
                        update prediction_batches set asked_at = :now
                        where project = :project and cycle = :cycle and answered_at is null
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The answers in the order of their batches, without those in which every image failed. */
    public List<ObjectRef> predictions(CycleKey cycle) {
        return query(
                        """
                        select predictions_key, predictions_size, predictions_sha256 from prediction_batches
                        where project = :project and cycle = :cycle and predictions_key is not null order by number
                        """,
                        cycle)
                .getResultStream()
                .map(row -> new ObjectRef(
                        row.get("predictions_key", String.class),
                        row.get("predictions_size", Long.class),
                        row.get("predictions_sha256", String.class)))
                .toList();
    }

    /** The images of a batch; none if nobody asked for it. */
    List<ImageId> images(BatchPredicted answer) {
        return query(
                        """
                        select image from candidates
                        where project = :project and cycle = :cycle and prediction_batch = :batch
                        """,
                        new CycleKey(answer.project(), answer.cycle()))
                .setParameter("batch", answer.batch().value())
                .getResultStream()
                .map(row -> new ImageId(row.get("image", UUID.class)))
                .toList();
    }

    /** Marks the batch as answered; false if it was answered already. */
    boolean close(BatchPredicted answer, Instant now) {
        var predictions = Optional.ofNullable(answer.predictions());
        return database.createNativeMutationQuery(
                                """
                        update prediction_batches set answered_at = :now, predictions_key = :key,
                            predictions_size = :size, predictions_sha256 = :sha256
                        where batch = :batch and project = :project and cycle = :cycle and answered_at is null
                        """)
                        .setParameter("now", now)
                        .setParameter("key", predictions.map(ObjectRef::key).orElse(null), String.class)
                        .setParameter("size", predictions.map(ObjectRef::size).orElse(null), Long.class)
                        .setParameter(
                                "sha256", predictions.map(ObjectRef::sha256).orElse(null), String.class)
                        .setParameter("batch", answer.batch().value())
                        .setParameter("project", answer.project().value())
                        .setParameter("cycle", answer.cycle())
                        .executeUpdate()
                > 0;
    }

    private NativeQuery<Tuple> query(String sql, CycleKey cycle) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number());
    }
}
