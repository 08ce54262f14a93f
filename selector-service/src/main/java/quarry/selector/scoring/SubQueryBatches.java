package quarry.selector.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import quarry.contracts.BatchId;
import quarry.contracts.RunId;
import quarry.contracts.ScoringRequested;

/** The batches of a sub-query: one for each batch of vectors that has a candidate left to pick. */
@ApplicationScoped
public class SubQueryBatches {

    private final Session database;

    SubQueryBatches(Session database) {
        this.database = database;
    }

    /**
     * Plans them.
     *
     * @param attempt of the cycle
     * @param run of the discriminator that will score
     */
    public void plan(CycleKey cycle, int subQuery, int attempt, RunId run, Instant now) {
        var sources = sources(cycle);
        database.createNativeMutationQuery(
                        """
                        insert into batches (batch, project, cycle, sub_query, attempt, number, signal, source, asked_at)
                        select p.batch, :project, :cycle, :subQuery, :attempt, p.number, :signal, p.source, :now
                        from unnest(cast(:batches as text[]), cast(:numbers as integer[]), cast(:sources as text[]))
                            as p(batch, number, source)
                        """)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .setParameter("subQuery", subQuery)
                .setParameter("attempt", attempt)
                .setParameter("signal", ScoringRequested.DISCRIMINATOR)
                .setParameter(
                        "batches",
                        sources.stream()
                                .map(source -> BatchId.of(run, source.number()).value())
                                .toArray(String[]::new))
                .setParameter("numbers", sources.stream().map(Source::number).toArray(Integer[]::new))
                .setParameter("sources", sources.stream().map(Source::batch).toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    private record Source(int number, String batch) {}

    private List<Source> sources(CycleKey cycle) {
        return database.createNativeQuery(
                        """
                        select b.number, b.batch from batches b
                        where b.project = :project and b.cycle = :cycle and b.features_key is not null and exists
                            (select 1 from candidates c
                            where c.batch = b.batch and c.failure is null and c.sub_query is null)
                        """,
                        Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getResultStream()
                .map(row -> new Source(row.get("number", Integer.class), row.get("batch", String.class)))
                .toList();
    }
}
