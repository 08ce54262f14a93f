package quarry.activelearning.strategy;

import java.util.List;

/** All strategies by name. */
public final class Strategies {

    private static final List<Strategy> ALL = List.of(
            new RandomStrategy(),
            new LearningLossStrategy(),
            new DiscriminativeStrategy(),
            new LeastConfidenceStrategy(),
            new MarginStrategy(),
            new EntropyStrategy(),
            new DropoutEntropyStrategy(),
            new BaldStrategy(),
            new VarianceStrategy(),
            new CoreSetStrategy(),
            new BadgeStrategy(),
            new TypiClustStrategy());

    private static final List<String> COLD_STARTS = List.of("random", "typiclust");

    private Strategies() {}

    /** The strategy of that name; an unknown one is an {@link IllegalArgumentException} listing the known. */
    public static Strategy named(String name) {
        return ALL.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown strategy '" + name + "'; known: " + String.join(", ", names())));
    }

    /**
     * The strategy of that name, without near-duplicates among its picks if {@code diversity} is not 0.
     *
     * @param diversity 0 for off, else the cosine similarity of embeddings from which on two images are near-duplicates,
     *     at most 1; only for a strategy with a signal
     * @throws IllegalArgumentException if the name is unknown, or the diversity out of range or without use
     */
    public static Strategy of(String name, double diversity) {
        return diversity == 0 ? named(name) : new Diverse(named(name), diversity);
    }

    /**
     * The strategy of that name, to pick regions of images by their scores.
     *
     * @throws IllegalArgumentException if it is unknown, or does not score by an uncertainty; the message lists those
     *     that do
     */
    public static Strategy forRegions(String name) {
        var strategy = named(name);
        if (!scoresPositions(strategy)) {
            var able = ALL.stream()
                    .filter(Strategies::scoresPositions)
                    .map(Strategy::name)
                    .toList();
            throw new IllegalArgumentException(
                    name + " has no scores of regions; strategies that have: " + String.join(", ", able));
        }
        return strategy;
    }

    private static boolean scoresPositions(Strategy strategy) {
        return strategy.needs().signal().filter(Signal::uncertainty).isPresent();
    }

    /** The names that a project may set, the baseline first. */
    public static List<String> names() {
        return ALL.stream().map(Strategy::name).toList();
    }

    /** The names of those that can pick in cycle 0, when there is neither label nor model. */
    public static List<String> coldStarts() {
        return COLD_STARTS;
    }

    /** The oracle that knows the labels: for experiments only, so no project can set it. */
    public static Strategy trueLoss() {
        return new TrueLossStrategy();
    }
}
