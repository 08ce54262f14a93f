package quarry.activelearning.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Typical images from different regions of the pool, for the first labels: pool and labelled images together are put
 * into as many clusters as there will be labels, and the most typical image of each is picked, clusters with the fewest
 * labels first, then the largest. Picks come in that order, scored by rank.
 *
 * <p>Hacohen, Dekel and Weinshall, <i>Active Learning on a Budget: Opposite Strategies Suit High and Low Budgets</i>, ICML
 * 2022, arXiv 2202.02794. As there, at most 500 clusters, and those of up to 5 images come last.
 */
final class TypiClustStrategy extends VectorStrategy {

    private static final int MOST_CLUSTERS = 500;
    private static final int SMALL = 5;

    TypiClustStrategy() {
        super("typiclust", Vectors.DESCRIPTOR, true);
    }

    @Override
    public List<Pick> pick(Query query) {
        int wanted = query.picks();
        if (wanted == 0) {
            return List.of();
        }
        var pool = query.embeddingsFor(this);
        var labelled = query.labelledEmbeddings();
        var all = Matrix.concat(List.of(pool, labelled));
        int count = (int) Math.min(MOST_CLUSTERS, (long) labelled.rows() + wanted);
        var clusters = clusters(Clusters.of(all, count, query.seed()), count, pool.rows());
        var order = new ArrayList<Integer>(wanted);
        while (order.size() < wanted) {
            for (var cluster : clusters) {
                if (order.size() < wanted && !cluster.left.isEmpty()) {
                    order.add(cluster.takeMostTypical(pool));
                }
            }
        }
        return RankedPicks.of(order);
    }

    private static List<Cluster> clusters(int[] clusterOf, int count, int poolRows) {
        var clusters = IntStream.range(0, count).mapToObj(i -> new Cluster()).toList();
        for (int i = 0; i < clusterOf.length; i++) {
            if (i < poolRows) {
                clusters.get(clusterOf[i]).left.add(i);
            } else {
                clusters.get(clusterOf[i]).labels++;
            }
        }
        return clusters.stream()
                .filter(cluster -> !cluster.left.isEmpty())
                .sorted(Comparator.comparing(Cluster::isSmall)
                        .thenComparing(cluster -> cluster.labels)
                        .thenComparing(cluster -> -cluster.size())
                        .thenComparing(cluster -> cluster.left.get(0)))
                .toList();
    }

    private static final class Cluster {

        private final List<Integer> left = new ArrayList<>();
        private int labels;

        int size() {
            return left.size() + labels;
        }

        boolean isSmall() {
            return size() <= SMALL;
        }

        int takeMostTypical(Matrix pool) {
            var rows = pool.rows(left.stream().mapToInt(Integer::intValue).toArray());
            return left.remove(Typicality.mostTypical(rows));
        }
    }
}
