package quarry.activelearning.exchange;

import java.util.regex.Pattern;

/** Numbers written as text. */
final class Numbers {

    // Java itself would take 0x1p3, 1d and NaN, too
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int MOST_CHARACTERS = 100;

    private Numbers() {}

    /**
     * A number.
     *
     * @param field its name
     * @throws IllegalArgumentException if it is none, or too large
     */
    static double finite(String field, String text) {
        var digits = text.strip();
        if (digits.length() <= MOST_CHARACTERS && DECIMAL.matcher(digits).matches()) {
            double number = Double.parseDouble(digits);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        throw new IllegalArgumentException(field + " must be a number, not '" + shortened(digits) + "'");
    }

    /** A whole number of 32 bits, which may be written with decimals that are 0. */
    static int whole(String field, String text) {
        double number = finite(field, text);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    field + " must be a whole number, not '" + shortened(text.strip()) + "'");
        }
        return (int) number;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "..";
    }
}
