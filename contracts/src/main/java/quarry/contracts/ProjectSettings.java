package quarry.contracts;

/**
 * How a project chooses its images.
 *
 * @param strategy name of the selection strategy
 * @param preset name of the task's preset: size of network and length of training
 * @param picksPerCycle images chosen in each cycle (K)
 * @param subsetFactor candidates scored in a cycle are min(subsetFactor * K, unlabelled images) (s)
 * @param seed of every draw and of the weights
 * @param diversity 0, or the cosine similarity from which on an image is too much like one that is already picked
 * @param coldStart name of the strategy of a cycle without a model; {@code random} where it is missing
 * @param unit whole images, or regions of them; whole images where it is missing
 * @param preLabels whether the model predicts the images that it has chosen, for annotators to correct
 * @param platform where its annotators work; null where people carry csv and labels themselves
 */
public record ProjectSettings(
        String strategy,
        String preset,
        int picksPerCycle,
        double subsetFactor,
        long seed,
        RetrainRule retrain,
        double diversity,
        String coldStart,
        PickUnit unit,
        boolean preLabels,
        PlatformLink platform) {

    public static final String RANDOM = "random";

    public ProjectSettings {
        Require.text(strategy, "strategy");
        Require.text(preset, "preset");
        Require.positive(picksPerCycle, "picksPerCycle");
        if (!(subsetFactor >= 1) || Double.isInfinite(subsetFactor)) {
            throw new IllegalArgumentException("subsetFactor must be at least 1: " + subsetFactor);
        }
        Require.present(retrain, "retrain");
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new IllegalArgumentException("diversity must be in 0..1: " + diversity);
        }
        coldStart = coldStart == null ? RANDOM : Require.text(coldStart, "coldStart");
        unit = unit == null ? PickUnit.IMAGES : unit;
    }

    /** Whole images without diversity and pre-labels, and with a random first cycle. */
    public ProjectSettings(
            String strategy, String preset, int picksPerCycle, double subsetFactor, long seed, RetrainRule retrain) {
        this(strategy, preset, picksPerCycle, subsetFactor, seed, retrain, 0, RANDOM, PickUnit.IMAGES, false);
    }

    /** Without a platform. */
    public ProjectSettings(
            String strategy,
            String preset,
            int picksPerCycle,
            double subsetFactor,
            long seed,
            RetrainRule retrain,
            double diversity,
            String coldStart,
            PickUnit unit,
            boolean preLabels) {
        this(strategy, preset, picksPerCycle, subsetFactor, seed, retrain, diversity, coldStart, unit, preLabels, null);
    }

    /** The same with a platform. */
    public ProjectSettings on(PlatformLink link) {
        return new ProjectSettings(
                strategy,
                preset,
                picksPerCycle,
                subsetFactor,
                seed,
                retrain,
                diversity,
                coldStart,
                unit,
                preLabels,
                link);
    }
}
