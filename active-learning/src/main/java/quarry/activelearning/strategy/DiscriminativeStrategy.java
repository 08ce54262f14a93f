package quarry.activelearning.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Images that look unlike all labelled ones to a network that was taught to tell labelled from unlabelled.
 *
 * <p>Gissin and Shalev-Shwartz, <i>Discriminative Active Learning</i>, arXiv 1907.06347. The budget is cut into
 * sub-queries, each with a fresh network and with the picks of those before counted as labelled, so the batch does not
 * fill with look-alikes. The whole pool is judged, not only the sample that the network learned from.
 *
 * <p>The score is the probability of being unlabelled plus the number of sub-queries still to come: networks cannot be
 * compared, so an earlier sub-query always comes first.
 */
final class DiscriminativeStrategy extends VectorStrategy {

    private final Supplier<Separator> separators;

    DiscriminativeStrategy() {
        this(Separator::load);
    }

    DiscriminativeStrategy(Supplier<Separator> separators) {
        super("discriminative", Vectors.EMBEDDING, true);
        this.separators = separators;
    }

    @Override
    public int subQueries() {
        return SubQueries.COUNT;
    }

    @Override
    public List<Pick> pick(Query query) {
        if (query.picks() == 0) {
            return List.of();
        }
        var pool = query.embeddingsFor(this);
        var labelled = query.labelledEmbeddings();
        if (labelled.rows() == 0) {
            throw new IllegalArgumentException("discriminative needs features of labelled images");
        }
        return pick(query, pool, labelled, separators.get());
    }

    private List<Pick> pick(Query query, Matrix pool, Matrix alreadyLabelled, Separator separator) {
        var left = new TreeSet<>(query.names());
        var rowOf = new TreeMap<String, Integer>();
        query.names().forEach(name -> rowOf.put(name, rowOf.size()));
        var labelled = alreadyLabelled;
        var picks = new ArrayList<Pick>(query.picks());
        var sizes = SubQueries.split(query.picks(), subQueries());
        for (int q = 0; q < sizes.size(); q++) {
            var negatives =
                    Negatives.sample(Draw.of(query.seed(), q, "negatives"), left, labelled.rows(), Negatives.RATIO);
            var probabilities = separator.unlabelledProbabilities(
                    labelled,
                    pool.rows(negatives.stream().mapToInt(rowOf::get).toArray()),
                    pool,
                    Draw.of(query.seed(), q, "discriminator").seed());
            int[] rows = left.stream().mapToInt(rowOf::get).toArray();
            var best = TopN.of(
                    Arrays.stream(rows).mapToDouble(row -> probabilities[row]).toArray(), sizes.get(q));
            int[] taken = best.stream().mapToInt(pick -> rows[pick.index()]).toArray();
            for (int i = 0; i < taken.length; i++) {
                picks.add(new Pick(taken[i], sizes.size() - 1 - q + best.get(i).score()));
                left.remove(query.names().get(taken[i]));
            }
            labelled = Matrix.concat(List.of(labelled, pool.rows(taken)));
        }
        return List.copyOf(picks);
    }
}
