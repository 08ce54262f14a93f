package quarry.activelearning.strategy;

import java.util.ServiceLoader;

/**
 * Learns to tell labelled from unlabelled images, for {@link DiscriminativeStrategy}. The implementation needs an engine,
 * so it is found by {@link ServiceLoader}: whoever picks without discriminating never loads one.
 */
public interface Separator {

    /**
     * Learns from scratch.
     *
     * @param labelled one row a labelled image
     * @param unlabelled one row an unlabelled image
     * @param asked rows to judge afterwards
     * @return the probability of being unlabelled, one number for each row asked
     */
    double[] unlabelledProbabilities(Matrix labelled, Matrix unlabelled, Matrix asked, long seed);

    /** The implementation on the class path. */
    static Separator load() {
        return ServiceLoader.load(Separator.class, Separator.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + Separator.class.getName() + " on the class path"));
    }
}
