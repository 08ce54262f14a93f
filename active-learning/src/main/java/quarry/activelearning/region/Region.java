package quarry.activelearning.region;

import quarry.activelearning.csv.ImageNames;

/**
 * A part of a named image. In a csv it is called {@code IMAGE#REGION}, such as
 * {@code aachen_000000_000019_leftImg8bit.png#17}; the number is after the last {@code #}, since the name of an image
 * may have some, too.
 *
 * @param image name of the image
 * @param number of the region, from 1
 */
public record Region(String image, int number) {

    private static final char SEPARATOR = '#';
    private static final int THREE_DIGITS = 999;

    public Region {
        if (number < 1) {
            throw new IllegalArgumentException("regions are numbered from 1: " + number);
        }
    }

    /**
     * The region of that name.
     *
     * @throws IllegalArgumentException if it is not the name of a region
     */
    public static Region named(String name) {
        int at = name.lastIndexOf(SEPARATOR);
        var digits = name.substring(at + 1);
        if (at < 1 || !digits.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("no region, which is IMAGE#NUMBER: '" + name + "'");
        }
        return new Region(name.substring(0, at), Integer.parseInt(digits));
    }

    /**
     * Passes an image whose regions, up to 999, all have names that the platform accepts.
     *
     * @throws IllegalArgumentException if they have not; the message is the reason
     */
    public static void checkImage(String image) {
        ImageNames.check(image);
        var longest = image + SEPARATOR + THREE_DIGITS;
        if (longest.codePointCount(0, longest.length()) > ImageNames.MOST_CHARACTERS) {
            throw new IllegalArgumentException("with the number of a region, such as '" + SEPARATOR + THREE_DIGITS
                    + "', a name has at most " + ImageNames.MOST_CHARACTERS + " characters");
        }
    }

    /**
     * The name in a csv.
     *
     * @throws IllegalArgumentException if it is no name that the platform accepts, being too long with the number
     */
    public String name() {
        var name = image + SEPARATOR + number;
        ImageNames.check(name);
        return name;
    }
}
