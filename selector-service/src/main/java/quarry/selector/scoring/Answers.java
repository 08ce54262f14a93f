package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import quarry.contracts.BatchId;
import quarry.contracts.BatchScored;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageScore;
import quarry.contracts.ObjectRef;

/** What the scorers answer, written to the batches and candidates that were asked about. */
@ApplicationScoped
class Answers {

    private final Session database;

    Answers(Session database) {
        this.database = database;
    }

    /** Marks the batch as answered and keeps where its vectors or regions lie; false if it was answered already. */
    boolean close(BatchScored answer, Instant now) {
        var features = Optional.ofNullable(answer.regions() == null ? answer.features() : answer.regions());
        return database.createNativeMutationQuery(
                                """
                        update batches set answered_at = :now, features_key = :key, features_size = :size,
                            features_sha256 = :sha256
                        where batch = :batch and project = :project and cycle = :cycle and answered_at is null
                        """)
                        .setParameter("now", now)
                        .setParameter("key", features.map(ObjectRef::key).orElse(null), String.class)
                        .setParameter("size", features.map(ObjectRef::size).orElse(null), Long.class)
                        .setParameter("sha256", features.map(ObjectRef::sha256).orElse(null), String.class)
                        .setParameter("batch", answer.batch().value())
                        .setParameter("project", answer.project().value())
                        .setParameter("cycle", answer.cycle())
                        .executeUpdate()
                > 0;
    }

    Asked asked(BatchId batch) {
        var images = query(
                        """
                        select m.image from batches b join batch_images m on m.batch = coalesce(b.source, b.batch)
                        where b.batch = :batch and (b.source is null or m.failure is null)
                        """,
                        batch)
                .getResultStream()
                .map(row -> new ImageId(row.get("image", UUID.class)))
                .collect(toSet());
        return query(
                        """
                        select signal is not null and not regions as scores, vectors is not null as vectors,
                            regions, source is not null as stored
                        from batches where batch = :batch
                        """,
                        batch)
                .uniqueResultOptional()
                .map(row -> new Asked(
                        images,
                        row.get("scores", Boolean.class),
                        row.get("vectors", Boolean.class),
                        row.get("regions", Boolean.class),
                        row.get("stored", Boolean.class)))
                .orElseGet(() -> new Asked(images, true, false, false, false));
    }

    /** An image that a sub-query has picked keeps the score that it was picked for. */
    void score(BatchId batch, List<ImageScore> scores) {
        database.createNativeMutationQuery(
                        """
                        update candidates c set score = s.score
                        from unnest(cast(:images as uuid[]), cast(:scores as float8[])) as s(image, score)
                        where c.batch = (select coalesce(b.source, b.batch) from batches b where b.batch = :batch)
                            and c.image = s.image and c.sub_query is null
                        """)
                .setParameter(
                        "images",
                        scores.stream().map(score -> score.image().value()).toArray(UUID[]::new))
                .setParameter("scores", scores.stream().map(ImageScore::value).toArray(Double[]::new))
                .setParameter("batch", batch.value())
                .executeUpdate();
    }

    void fail(BatchId batch, ImageFailure failure) {
        for (var table : List.of("candidates", "labelled_images")) {
            database.createNativeMutationQuery(
                            "update " + table + " set failure = :reason where batch = :batch and image = :image")
                    .setParameter("reason", failure.reason())
                    .setParameter("batch", batch.value())
                    .setParameter("image", failure.image().value())
                    .executeUpdate();
        }
    }

    private NativeQuery<Tuple> query(String sql, BatchId batch) {
        return database.createNativeQuery(sql, Tuple.class).setParameter("batch", batch.value());
    }
}
