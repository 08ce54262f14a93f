package quarry.selector.scoring;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.BatchId;
import quarry.contracts.ImageFailure;
import quarry.contracts.ImageId;
import quarry.contracts.ImageScore;

/** What the scorers answer, written to the batches and candidates that were asked about. */
@ApplicationScoped
class Answers {

    private final Session database;

    Answers(Session database) {
        this.database = database;
    }

    /** Marks the batch as answered; false if it was already. */
    boolean close(CycleKey cycle, BatchId batch, Instant now) {
        return database.createNativeMutationQuery(
                                """
                        update batches set answered_at = :now
                        where batch = :batch and project = :project and cycle = :cycle and answered_at is null
                        """)
                        .setParameter("now", now)
                        .setParameter("batch", batch.value())
                        .setParameter("project", cycle.project().value())
                        .setParameter("cycle", cycle.number())
                        .executeUpdate()
                > 0;
    }

    /** The images that the batch was asked about; none for a batch that nobody asked for. */
    Set<ImageId> asked(BatchId batch) {
        return database.createNativeQuery("select image from candidates where batch = :batch", UUID.class)
                .setParameter("batch", batch.value())
                .getResultStream()
                .map(ImageId::new)
                .collect(toSet());
    }

    void score(BatchId batch, List<ImageScore> scores) {
        database.createNativeMutationQuery(
                        """
                        update candidates c set score = s.score
                        from unnest(cast(:images as uuid[]), cast(:scores as float8[])) as s(image, score)
                        where c.batch = :batch and c.image = s.image
                        """)
                .setParameter(
                        "images",
                        scores.stream().map(score -> score.image().value()).toArray(UUID[]::new))
                .setParameter("scores", scores.stream().map(ImageScore::value).toArray(Double[]::new))
                .setParameter("batch", batch.value())
                .executeUpdate();
    }

    void fail(BatchId batch, ImageFailure failure) {
        database.createNativeMutationQuery(
                        "update candidates set failure = :reason where batch = :batch and image = :image")
                .setParameter("reason", failure.reason())
                .setParameter("batch", batch.value())
                .setParameter("image", failure.image().value())
                .executeUpdate();
    }
}
