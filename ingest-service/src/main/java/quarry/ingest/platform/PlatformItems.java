package quarry.ingest.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;
import quarry.annotateonline.Item;
import quarry.contracts.ProjectId;

/** The rows of {@code platform_items}. */
@ApplicationScoped
class PlatformItems implements PanacheRepositoryBase<PlatformItem, Long> {

    private static final int MOST_SHOWN = 100;

    /**
     * Remembers what was heard of an item, unless something newer was: reports come twice and in any order.
     *
     * @param due when its annotation is to be fetched; null if it is not
     */
    void heard(ProjectId project, Item item, Instant due) {
        getEntityManager()
                .unwrap(Session.class)
                .createNativeMutationQuery(
                        """
                        insert into platform_items (project, item, folder, name, status, changed_at, due_at, failures)
                        values (:project, :item, :folder, :name, :status, :changed, :due, 0)
                        on conflict (project, item) do update set folder = excluded.folder, name = excluded.name,
                            status = excluded.status, changed_at = excluded.changed_at, due_at = excluded.due_at,
                            failures = 0
                        where platform_items.changed_at < excluded.changed_at
                        """)
                .setParameter("project", project.value())
                .setParameter("item", item.id())
                .setParameter("folder", item.folder())
                .setParameter("name", item.name())
                .setParameter("status", item.status())
                .setParameter("changed", item.changed())
                .setParameter("due", due, Instant.class)
                .executeUpdate();
    }

    /** Items of one folder of a project that are due, which nobody else takes before the transaction ends. */
    List<PlatformItem> due(Instant now, int most) {
        var first = find("dueAt <= ?1 order by dueAt, id", now).page(0, 1).firstResultOptional();
        return first.map(one -> getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                """
                                select * from platform_items
                                where project = :project and folder = :folder and due_at <= :now
                                order by item limit :most
                                for update skip locked
                                """,
                                PlatformItem.class)
                        .setParameter("project", one.project)
                        .setParameter("folder", one.folder)
                        .setParameter("now", now)
                        .setParameter("most", most)
                        .getResultList())
                .orElse(List.of());
    }

    /** The row as long as nothing newer was heard of its item, locked. */
    Optional<PlatformItem> unchanged(long id, Instant changed) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.changedAt.equals(changed));
    }

    /** How many there are of each result; those that nobody has looked at yet do not count. */
    Map<String, Long> results(ProjectId project) {
        return getEntityManager()
                .createQuery(
                        "select cast(result as string) as result, count(*) as items from PlatformItem"
                                + " where project = :project and result is not null group by result",
                        Tuple.class)
                .setParameter("project", project.value())
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get("result", String.class), row -> row.get("items", Long.class)));
    }

    long waiting(ProjectId project) {
        return count("project = ?1 and dueAt is not null", project.value());
    }

    /** Some of those that did not become labels, by name. */
    List<PlatformItem> withoutLabel(ProjectId project) {
        return find(
                        "project = ?1 and result is not null and result <> ?2 order by name",
                        project.value(),
                        PlatformItem.Result.TAKEN)
                .page(0, MOST_SHOWN)
                .list();
    }
}
