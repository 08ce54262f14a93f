package quarry.trainer.run;

/**
 * A worker that takes runs.
 *
 * @param name tells it from all others, for people
 * @param device what it trains on, for people
 * @param threads of one tensor operator, for runs that it begins
 */
public record Owner(String name, String device, int threads) {}
