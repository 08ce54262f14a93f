package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import quarry.selector.pool.Pool;
import quarry.selector.pool.PoolImage;
import quarry.selector.scoring.VectorRow;
import quarry.selector.scoring.VectorRows;

/** The candidates with vectors that can still be picked: not removed, labelled or replaced since. */
@ApplicationScoped
class Remaining {

    private final Pool pool;
    private final VectorRows rows;

    Remaining(Pool pool, VectorRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** In name order; those that a sub-query has picked are among them. */
    List<VectorRow> of(Cycle cycle) {
        var present = pool.unlabelled(cycle.project()).stream().collect(toMap(PoolImage::name, PoolImage::image));
        return rows.candidates(cycle.key()).stream()
                .filter(row -> row.image().equals(present.get(row.name())))
                .toList();
    }
}
