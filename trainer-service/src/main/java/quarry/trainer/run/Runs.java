package quarry.trainer.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.Event;
import quarry.contracts.RunId;
import quarry.contracts.RunRequest;
import quarry.kit.trace.Traces;

/** All runs. Every change of a run holds its row, so that state and event commit as one. */
@ApplicationScoped
class Runs implements PanacheRepositoryBase<Run, UUID> {

    private static final Sort NEWEST_FIRST =
            Sort.by("requestedAt", Sort.Direction.Descending).and("id");

    /** Adds a queued run. Returns false if it is there already: its row then stays as it is. */
    <R extends Event & RunRequest> boolean add(R request, Instant now) {
        var added = getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(
                        """
                        insert into runs (id, project, cycle, request, due_at, requested_at, trace)
                        values (:id, :project, :cycle, :request, :now, :now, :trace)
                        on conflict (id) do nothing
                        """)
                .setParameter("id", request.run().value())
                .setParameter("project", request.project().value())
                .setParameter("cycle", request.cycle())
                .setParameter("request", new EventColumn().convertToDatabaseColumn(request))
                .setParameter("now", now)
                .setParameter("trace", Traces.current(), String.class)
                .executeUpdate();
        return added == 1;
    }

    /** The oldest run that is free: due, or with a lease that ran out. Skips rows that somebody else is about to take. */
    Optional<Run> nextFree(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from runs
                        where state = 'QUEUED' and due_at <= :now or state = 'RUNNING' and lease_until < :now
                        order by requested_at, id
                        limit 1
                        for update skip locked
                        """,
                        Run.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /**
     * The run of an attempt, locked until the end of the transaction.
     *
     * @throws StaleAttemptException if the attempt is not the current one
     */
    Run held(Attempt attempt) {
        var run = findById(attempt.run().value(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.isHeldBy(attempt)) {
            throw new StaleAttemptException(attempt);
        }
        return run;
    }

    Optional<Run> named(RunId id) {
        return findByIdOptional(id.value());
    }

    /** Newest first. */
    List<Run> latest(int most) {
        return findAll(NEWEST_FIRST).page(0, most).list();
    }

    /** Newest first. */
    List<Run> latest(String project, int most) {
        return find("project", NEWEST_FIRST, project).page(0, most).list();
    }
}
