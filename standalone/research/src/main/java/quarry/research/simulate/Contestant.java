package quarry.research.simulate;

import java.util.Locale;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.strategy.Strategy;

/**
 * A strategy as it is named in a simulation: its name, {@code NAME@0.95} for one without near-duplicates of that cosine
 * similarity among its picks, or {@code true-loss} for the oracle that knows all labels.
 */
record Contestant(String name, Strategy strategy) {

    private static final String ORACLE = "true-loss";

    /** An unknown name or a bad number is an {@link IllegalArgumentException}. */
    static Contestant named(String name) {
        if (name.equals(ORACLE)) {
            return new Contestant(name, Strategies.trueLoss());
        }
        int at = name.indexOf('@');
        return at < 0
                ? new Contestant(name, Strategies.named(name))
                : new Contestant(name, Strategies.of(name.substring(0, at), diversity(name, name.substring(at + 1))));
    }

    private static double diversity(String name, String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "'%s' is no strategy: '%s' is not a number", name, number), e);
        }
    }

    /** Whether it looks at the images through the model of the cycle before. */
    boolean asksModel() {
        return isOracle() || strategy.needs().model();
    }

    /** Whether it has to be told the labels of the candidates. */
    boolean isOracle() {
        return name.equals(ORACLE);
    }
}
