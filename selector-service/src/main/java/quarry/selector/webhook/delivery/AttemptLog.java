package quarry.selector.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Every attempt, and what came of it. */
@ApplicationScoped
class AttemptLog {

    private final Session database;

    AttemptLog(Session database) {
        this.database = database;
    }

    void begin(UUID delivery, int number, Instant now) {
        database.createNativeMutationQuery(
                        "insert into webhook_attempts (delivery, number, began_at) values (:delivery, :number, :now)")
                .setParameter("delivery", delivery)
                .setParameter("number", number)
                .setParameter("now", now)
                .executeUpdate();
    }

    void end(UUID delivery, int number, Answer answer) {
        database.createNativeMutationQuery(
                        """
                        update webhook_attempts set millis = :millis, status = :status, error = :error, answer = :answer
                        where delivery = :delivery and number = :number
                        """)
                .setParameter("delivery", delivery)
                .setParameter("number", number)
                .setParameter("millis", answer.millis())
                .setParameter("status", answer.status().orElse(null), Integer.class)
                .setParameter("error", answer.error().orElse(null), String.class)
                .setParameter("answer", answer.body().orElse(null), String.class)
                .executeUpdate();
    }

    /** In their order. */
    List<Attempt> of(UUID delivery) {
        return database
                .createNativeQuery(
                        """
                        select number, began_at, millis, status, error, answer
                        from webhook_attempts where delivery = :delivery order by number
                        """,
                        Tuple.class)
                .setParameter("delivery", delivery)
                .getResultList()
                .stream()
                .map(row -> new Attempt(
                        row.get("number", Integer.class),
                        row.get("began_at", Instant.class),
                        row.get("millis", Long.class),
                        row.get("status", Integer.class),
                        row.get("error", String.class),
                        row.get("answer", String.class)))
                .toList();
    }
}
