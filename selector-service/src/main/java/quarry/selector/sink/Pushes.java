package quarry.selector.sink;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.ProjectId;

/** All pushes. */
@ApplicationScoped
class Pushes implements PanacheRepositoryBase<Push, Long> {

    private static final int MOST = 50;

    /** What a project still has to send is not worth sending any more. */
    void supersede(ProjectId project, Instant now) {
        update(
                "state = ?1, endedAt = ?2 where project = ?3 and state = ?4",
                PushState.SUPERSEDED,
                now,
                project.value(),
                PushState.WAITING);
    }

    /**
     * The oldest that is due and that nobody sends, as long as nobody still sends an older one of its project: the older
     * scores would come last.
     */
    Optional<Push> nextFree(Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        """
                        select * from pushes p
                        where state = 'WAITING' and due_at <= :now and (owner is null or lease_until < :now)
                            and not exists (select 1 from pushes o
                                where o.project = p.project and o.id <> p.id and o.owner is not null
                                    and o.lease_until >= :now)
                        order by asked_at, id
                        limit 1
                        for update skip locked
                        """,
                        Push.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** The push, locked until the end of the transaction, if it still is of that owner. */
    Optional<Push> held(long id, UUID owner) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).filter(push -> push.isHeldBy(owner));
    }

    /** Those of its project before it, newest first, as far back as one that was sent whole. */
    List<Push> before(Push push) {
        var earlier = new ArrayList<Push>();
        for (var one : list("project = ?1 and id < ?2 order by id desc", push.project, push.id)) {
            earlier.add(one);
            if (one.state == PushState.DONE) {
                break;
            }
        }
        return earlier;
    }

    /** Newest first. */
    List<Push> of(ProjectId project) {
        return find("project = ?1 order by id desc", project.value())
                .page(0, MOST)
                .list();
    }
}
