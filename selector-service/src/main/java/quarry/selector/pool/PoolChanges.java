package quarry.selector.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.Session;
import quarry.contracts.ProjectId;

/**
 * When the images of a project changed since a cycle last looked at them, by the time of the database. The note commits
 * with the fact, so that no restart forgets it.
 */
@ApplicationScoped
public class PoolChanges {

    private final Session database;

    PoolChanges(Session database) {
        this.database = database;
    }

    /** The images are others than before; true if nothing was noted since the last look. */
    boolean note(ProjectId project) {
        return database.createNativeQuery(
                        """
                        insert into pool_changes (project, first_at, last_at) values (:project, now(), now())
                        on conflict (project) do update set last_at = excluded.last_at
                        returning xmax = 0
                        """,
                        Boolean.class)
                .setParameter("project", project.value())
                .getSingleResult();
    }

    /**
     * How long to wait until the changes are looked at; not positive if that is due, empty if there are none.
     *
     * @param quiet time without a further change
     * @param longest time that the first change waits at most
     */
    public Optional<Duration> dueIn(ProjectId project, Duration quiet, Duration longest) {
        return database.createNativeQuery(
                        """
                        select cast(1000 * extract(epoch from
                            least(last_at + :quiet * interval '1 millisecond',
                                first_at + :longest * interval '1 millisecond') - clock_timestamp()) as bigint) as millis
                        from pool_changes where project = :project
                        """,
                        Tuple.class)
                .setParameter("quiet", quiet.toMillis())
                .setParameter("longest", longest.toMillis())
                .setParameter("project", project.value())
                .uniqueResultOptional()
                .map(row -> Duration.ofMillis(row.get("millis", Long.class)));
    }

    /** Whoever calls this looks at the images afterwards, in the same transaction: what comes later is noted anew. */
    public void settle(ProjectId project) {
        database.createNativeMutationQuery("delete from pool_changes where project = :project")
                .setParameter("project", project.value())
                .executeUpdate();
    }
}
