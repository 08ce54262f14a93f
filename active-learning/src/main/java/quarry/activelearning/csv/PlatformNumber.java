package quarry.activelearning.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What the platform's client makes of a number before it sends it: the number's shortest text is cut to 8 characters,
 * the result limited to 0 .. 1,000,000, and decimals after the fifth dropped. Below 0.0001 the shortest text has an
 * exponent, and a cut there changes the magnitude: 1.2345678e-05 arrives as 1.23456.
 */
public final class PlatformNumber {

    private static final BigDecimal EXPONENT_BELOW = new BigDecimal("0.0001");
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int KEPT_CHARACTERS = 8;
    private static final int KEPT_DECIMALS = 5;

    private PlatformNumber() {}

    /** The number that arrives when this decimal text is uploaded. */
    public static BigDecimal of(String text) {
        var cut = shortestText(new BigDecimal(text));
        var number = new BigDecimal(cut.substring(0, Math.min(cut.length(), KEPT_CHARACTERS)));
        if (number.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        if (number.compareTo(MOST) >= 0) {
            return MOST;
        }
        return number.compareTo(EXPONENT_BELOW) < 0 ? number : number.setScale(KEPT_DECIMALS, RoundingMode.DOWN);
    }

    private static String shortestText(BigDecimal number) {
        if (number.signum() == 0) {
            return "0.0";
        }
        var digits = number.stripTrailingZeros();
        if (digits.abs().compareTo(EXPONENT_BELOW) >= 0) {
            return digits.toPlainString();
        }
        var unscaled = digits.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - digits.scale();
        var mantissa = unscaled.length() == 1 ? unscaled : unscaled.charAt(0) + "." + unscaled.substring(1);
        return (digits.signum() < 0 ? "-" : "") + mantissa + "e-" + (exponent > -10 ? "0" : "") + -exponent;
    }
}
