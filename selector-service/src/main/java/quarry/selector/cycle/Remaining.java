package quarry.selector.cycle;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import quarry.selector.pool.Pool;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.VectorRow;
import quarry.selector.scoring.VectorRows;

/** What can still be picked. */
@ApplicationScoped
class Remaining {

    private final Pool pool;
    private final VectorRows rows;

    Remaining(Pool pool, VectorRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** The images that the cycle may look at, in name order. */
    List<PoolImage> images(Cycle cycle) {
        return cycle.picksRegions() ? pool.unlabelledInPart(cycle.project()) : pool.unlabelled(cycle.project());
    }

    /**
     * The candidates with vectors, or with scores of regions, that were not removed, labelled or replaced since; in name
     * order. Those that a sub-query has picked are among them.
     */
    List<VectorRow> of(Cycle cycle) {
        var present = images(cycle).stream().collect(toMap(PoolImage::name, PoolImage::image));
        return rows.candidates(cycle.key()).stream()
                .filter(row -> row.image().equals(present.get(row.name())))
                .toList();
    }

    /** What the candidates are compared with, in name order: labelled images, and candidates that have a label by now. */
    List<VectorRow> labelled(Cycle cycle) {
        var answered = pool.labelledOfPool(cycle.project()).stream()
                .map(PoolImage::image)
                .collect(toSet());
        return Stream.concat(
                        rows.labelled(cycle.key()).stream(),
                        rows.candidates(cycle.key()).stream().filter(row -> answered.contains(row.image())))
                .sorted(comparing(VectorRow::name))
                .toList();
    }
}
