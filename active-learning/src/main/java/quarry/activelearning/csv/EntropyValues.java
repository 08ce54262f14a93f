package quarry.activelearning.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The numbers of a csv, best first: the raw scores if the platform would sort them into exactly this order, otherwise
 * rank scores. Predicted losses are often negative, and the platform turns every negative number into the same 0.
 *
 * @param kind what the numbers are
 * @param texts one plain decimal with six places a score, in the same order
 */
public record EntropyValues(Kind kind, List<String> texts) {

    /** What the numbers of a csv are. */
    public enum Kind {
        /** The scores themselves. */
        RAW,
        /** {@code (n - rank) / n} with rank 0 the best of n: all different after the clean-up up to 50,000 rows. */
        RANK
    }

    public EntropyValues {
        texts = List.copyOf(texts);
    }

    /**
     * Chooses raw or rank.
     *
     * @param scoresBestFirst finite and not ascending
     * @throws IllegalArgumentException if a score is not finite or larger than the one before; the message names its
     *     index
     */
    public static EntropyValues of(double[] scoresBestFirst) {
        for (int i = 0; i < scoresBestFirst.length; i++) {
            if (!Double.isFinite(scoresBestFirst[i])) {
                throw new IllegalArgumentException(
                        "the score at index " + i + " is not a finite number: " + scoresBestFirst[i]);
            }
            if (i > 0 && scoresBestFirst[i] > scoresBestFirst[i - 1]) {
                throw new IllegalArgumentException("scores must be best first, but index " + i + " is larger than "
                        + "the one before: " + scoresBestFirst[i]);
            }
        }
        var raw = Arrays.stream(scoresBestFirst)
                .mapToObj(score -> sixPlaces(new BigDecimal(score)))
                .toList();
        return orderSurvives(raw) ? new EntropyValues(Kind.RAW, raw) : new EntropyValues(Kind.RANK, ranks(raw.size()));
    }

    private static boolean orderSurvives(List<String> texts) {
        var arrived = new ArrayList<BigDecimal>(texts.size());
        texts.forEach(text -> arrived.add(PlatformNumber.of(text)));
        return IntStream.range(1, arrived.size())
                .allMatch(i -> arrived.get(i - 1).compareTo(arrived.get(i)) > 0);
    }

    private static List<String> ranks(int rows) {
        var all = BigDecimal.valueOf(rows);
        return IntStream.range(0, rows)
                .mapToObj(rank -> BigDecimal.valueOf(rows - rank).divide(all, 6, RoundingMode.HALF_EVEN))
                .map(BigDecimal::toPlainString)
                .toList();
    }

    /** Plain decimal, whatever the locale; {@code Double.toString} would write 1.2E-4. */
    static String sixPlaces(BigDecimal number) {
        return number.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
