package quarry.activelearning.strategy;

/**
 * One image chosen by a strategy.
 *
 * @param index position of the image in {@link Query#names()}
 * @param score why it was chosen; comparable within one answer only
 */
public record Pick(int index, double score) {}
