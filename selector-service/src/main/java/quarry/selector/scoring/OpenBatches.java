package quarry.selector.scoring;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import quarry.contracts.BatchId;
import quarry.contracts.ImageId;

/** The batches without an answer, as they were asked for at first. */
@ApplicationScoped
public class OpenBatches {

    private final Session database;

    OpenBatches(Session database) {
        this.database = database;
    }

    /** In their order, each with its images in name order; a sub-query has vectors of readable images only. */
    public List<Batch> of(CycleKey cycle) {
        var images = database.createNativeQuery(
                        """
                        select b.number, b.batch, b.signal, b.vectors, b.regions, m.name, m.image,
                            s.features_key, s.features_size, s.features_sha256
                        from batches b
                            left join batches s on s.batch = b.source
                            join batch_images m on m.batch = coalesce(b.source, b.batch)
                        where b.project = :project and b.cycle = :cycle and b.answered_at is null
                            and (b.source is null or m.failure is null)
                        """,
                        Tuple.class)
                .setParameter("project", cycle.project().value())
                .setParameter("cycle", cycle.number())
                .getResultStream()
                .sorted(comparing((Tuple row) -> row.get("number", Integer.class))
                        .thenComparing(row -> row.get("name", String.class)))
                .collect(groupingBy(row -> row.get("batch", String.class), LinkedHashMap::new, toList()));
        return images.values().stream().map(OpenBatches::batch).toList();
    }

    private static Batch batch(List<Tuple> images) {
        var first = images.get(0);
        var ask = new Ask(
                Optional.ofNullable(first.get("signal", String.class)),
                Optional.ofNullable(first.get("vectors", String.class)),
                first.get("regions", Boolean.class));
        return new Batch(
                new BatchId(first.get("batch", String.class)),
                images.stream()
                        .map(row -> new ImageId(row.get("image", UUID.class)))
                        .toList(),
                ask,
                StoredFeatures.of(first));
    }
}
