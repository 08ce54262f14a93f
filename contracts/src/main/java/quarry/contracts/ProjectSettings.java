package quarry.contracts;

/**
 * How a project chooses its images.
 *
 * @param strategy name of the selection strategy
 * @param preset name of the task's preset: size of network and length of training
 * @param picksPerCycle images chosen in each cycle (K)
 * @param subsetFactor candidates scored in a cycle are min(subsetFactor * K, unlabelled images) (s)
 * @param seed of every draw and of the weights
 */
public record ProjectSettings(
        String strategy, String preset, int picksPerCycle, double subsetFactor, long seed, RetrainRule retrain) {

    public ProjectSettings {
        Require.text(strategy, "strategy");
        Require.text(preset, "preset");
        Require.positive(picksPerCycle, "picksPerCycle");
        if (!(subsetFactor >= 1) || Double.isInfinite(subsetFactor)) {
            throw new IllegalArgumentException("subsetFactor must be at least 1: " + subsetFactor);
        }
        Require.present(retrain, "retrain");
    }
}
