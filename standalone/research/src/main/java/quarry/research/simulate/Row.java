package quarry.research.simulate;

/** One model of a run: what results.csv has a line for. */
record Row(String strategy, long seed, CycleResult result) {

    double accuracy() {
        return result.metrics().getOrDefault("accuracy", Double.NaN);
    }
}
