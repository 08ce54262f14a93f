package quarry.selector.entropies;

import java.util.Arrays;
import java.util.Locale;
import quarry.kit.problem.Problem;

/** Which images a csv lists. */
enum Scope {
    /** The picked ones. */
    SELECTION,
    /** All that the cycle ranked. */
    POOL;

    static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Problem.unprocessable("scope", "unknown scope '" + text + "'; known: selection, pool"));
    }
}
