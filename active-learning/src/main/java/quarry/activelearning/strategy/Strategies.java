package quarry.activelearning.strategy;

import java.util.List;

/** All strategies by name. */
public final class Strategies {

    private static final List<Strategy> ALL = List.of(new RandomStrategy(), new LearningLossStrategy());

    private Strategies() {}

    /** The strategy of that name; an unknown one is an {@link IllegalArgumentException} listing the known. */
    public static Strategy named(String name) {
        return ALL.stream()
                .filter(strategy -> strategy.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown strategy '" + name + "'; known: " + String.join(", ", names())));
    }

    /** The names, the baseline first. */
    public static List<String> names() {
        return ALL.stream().map(Strategy::name).toList();
    }
}
