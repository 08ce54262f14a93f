package quarry.selector.webhook.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import quarry.selector.webhook.message.Message;

/** The deliveries of all endpoints. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** Requests to one endpoint at a time: one that hangs must not hold up the others. */
    private static final int MOST_AT_ONCE = 2;

    /** Adds a delivery that is due; a message that the endpoint has already is passed over. */
    void add(UUID id, UUID endpoint, Message message, Instant now) {
        session()
                .createNativeMutationQuery(
                        """
                        insert into webhook_deliveries (id, endpoint, message, project, type, subject, occurred_at, data,
                            state, failures, attempts, due_at)
                        values (:id, :endpoint, :message, :project, :type, :subject, :occurred, :data,
                            'PENDING', 0, 0, :now)
                        on conflict (endpoint, message) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("endpoint", endpoint)
                .setParameter("message", message.id())
                .setParameter("project", message.project().value())
                .setParameter("type", message.type().name())
                .setParameter("subject", message.subject(), String.class)
                .setParameter("occurred", message.time())
                .setParameter("data", message.data())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What is due for the longest time and free, locked. Skips rows that somebody else is about to take. */
    Optional<Delivery> nextDue(Instant now) {
        return session()
                .createNativeQuery(
                        """
                        select d.* from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint
                        where d.state = 'PENDING' and d.due_at <= :now
                        and (d.lease_until is null or d.lease_until < :now)
                        and e.disabled_reason is null and (e.paused_until is null or e.paused_until <= :now)
                        and (select count(*) from webhook_deliveries o where o.endpoint = d.endpoint
                            and o.state = 'PENDING' and o.lease_until >= :now) < :most
                        order by d.due_at, d.id
                        limit 1
                        for update of d skip locked
                        """,
                        Delivery.class)
                .setParameter("now", now)
                .setParameter("most", MOST_AT_ONCE)
                .uniqueResultOptional();
    }

    Optional<Delivery> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Delivery> find(UUID endpoint, UUID id) {
        return find("endpoint = ?1 and id = ?2", endpoint, id).firstResultOptional();
    }

    /** Newest first. */
    List<Delivery> latest(UUID endpoint, Optional<DeliveryState> state, int most) {
        var query = state.isPresent()
                ? find("endpoint = ?1 and state = ?2 order by occurredAt desc, id", endpoint, state.get())
                : find("endpoint = ?1 order by occurredAt desc, id", endpoint);
        return query.page(0, most).list();
    }

    /** Puts everything that has failed since then at the beginning of the schedule; returns how many. */
    int sendFailedAgain(UUID endpoint, Instant since, Instant now) {
        return session()
                .createNativeMutationQuery(
                        """
                        update webhook_deliveries set state = 'PENDING', failures = 0, due_at = :now, lease_until = null
                        where endpoint = :endpoint and state = 'FAILED' and occurred_at >= :since
                        """)
                .setParameter("endpoint", endpoint)
                .setParameter("since", since)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Forgets what is older, unless it waits for an endpoint that is enabled. */
    int deleteBefore(Instant moment) {
        return session()
                .createNativeMutationQuery(
                        """
                        delete from webhook_deliveries d using webhook_endpoints e
                        where e.id = d.endpoint and d.occurred_at < :moment
                        and (d.state <> 'PENDING' or e.disabled_reason is not null)
                        """)
                .setParameter("moment", moment)
                .executeUpdate();
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
