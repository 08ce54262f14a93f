package quarry.selector.scoring;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.ImageId;
import quarry.contracts.ObjectRef;

/**
 * Where the vectors of a cycle's images lie, or the scores of their regions: a batch's object has a row for each of its
 * readable images by name.
 */
@ApplicationScoped
public class VectorRows {

    private final Session database;

    VectorRows(Session database) {
        this.database = database;
    }

    /** The readable candidates in name order. */
    public List<VectorRow> candidates(CycleKey cycle) {
        return rows(cycle, "select batch, name, image, score, sub_query from candidates c where c.failure is null");
    }

    /** The readable labelled images in name order. */
    public List<VectorRow> labelled(CycleKey cycle) {
        return rows(
                cycle,
                """
                select batch, name, image, cast(null as float8) as score, cast(null as integer) as sub_query
                from labelled_images c where c.failure is null
                """);
    }

    private List<VectorRow> rows(CycleKey cycle, String members) {
        var objects = objects(cycle);
        Map<String, Integer> next = new HashMap<>();
        var rows = new ArrayList<VectorRow>();
        for (var row : read(members + " and c.project = :project and c.cycle = :cycle", cycle)) {
            var batch = row.get("batch", String.class);
            rows.add(VectorRow.of(
                    row.get("name", String.class),
                    new ImageId(row.get("image", UUID.class)),
                    objects.get(batch),
                    next.merge(batch, 1, Integer::sum) - 1,
                    Optional.ofNullable(row.get("score", Double.class)),
                    Optional.ofNullable(row.get("sub_query", Integer.class))));
        }
        return List.copyOf(rows);
    }

    private List<Tuple> read(String sql, CycleKey cycle) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getResultStream()
                .sorted(comparing(row -> row.get("name", String.class)))
                .toList();
    }

    private Map<String, ObjectRef> objects(CycleKey cycle) {
        Map<String, ObjectRef> objects = new HashMap<>();
        database.createNativeQuery(
                        """
                        select batch, features_key, features_size, features_sha256 from batches
                        where project = :project and cycle = :cycle and features_key is not null
                        """,
                        Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getResultStream()
                .forEach(row -> StoredFeatures.of(row)
                        .ifPresent(object -> objects.put(row.get("batch", String.class), object)));
        return objects;
    }
}
