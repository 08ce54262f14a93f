package quarry.research.simulate;

/**
 * One model of a run: what results.csv has a line for.
 *
 * @param figure how good the model is, by the task's own measure, in 0..1
 */
record Row(String strategy, long seed, CycleResult result, double figure) {}
