package quarry.activelearning.prediction;

import java.util.stream.IntStream;

/**
 * Lengths of runs as the short text that COCO's own tools read and write. From the fourth on, a length is told by its
 * difference to the one two places before. Each number is cut into groups of five bits, the lowest first; a group is one
 * character, 48 and up, in which the sixth bit says that there is another group, and the highest bit of the last group is
 * the sign of the number.
 */
public final class CompressedRuns {

    private static final int FIRST_CHARACTER = 48;
    private static final int GROUP = 5;
    private static final int BITS = 0x1f;
    private static final int SIGN = 0x10;
    private static final int MORE = 0x20;
    private static final int FIRST_DIFFERENCE = 3;

    private CompressedRuns() {}

    /** The text of some lengths. */
    public static String of(int[] lengths) {
        var text = new StringBuilder();
        for (int i = 0; i < lengths.length; i++) {
            append(text, i < FIRST_DIFFERENCE ? lengths[i] : lengths[i] - lengths[i - 2]);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int number) {
        int rest = number;
        boolean more = true;
        while (more) {
            int group = rest & BITS;
            rest >>= GROUP;
            more = rest != ((group & SIGN) == 0 ? 0 : -1);
            text.append((char) (FIRST_CHARACTER + (more ? group | MORE : group)));
        }
    }

    /**
     * The lengths; whether they fit an image is not known here.
     *
     * @throws IllegalArgumentException if the text is no such numbers
     */
    public static int[] read(String text) {
        var lengths = IntStream.builder();
        int beforeLast = 0;
        int last = 0;
        int count = 0;
        int place = 0;
        while (place < text.length()) {
            int end = end(text, place);
            int number = number(text, place, end);
            int length = count < FIRST_DIFFERENCE ? number : number + beforeLast;
            lengths.add(length);
            beforeLast = last;
            last = length;
            count++;
            place = end;
        }
        return lengths.build().toArray();
    }

    /** Where the number that begins at a place ends. */
    private static int end(String text, int from) {
        for (int place = from; place < text.length(); place++) {
            int group = group(text, place);
            if (group < 0 || group > (BITS | MORE)) {
                throw new IllegalArgumentException("runs with the character '" + text.charAt(place) + "'");
            }
            if ((group & MORE) == 0) {
                return place + 1;
            }
        }
        throw new IllegalArgumentException("runs that are cut off");
    }

    private static int number(String text, int from, int end) {
        int number = (group(text, end - 1) & SIGN) == 0 ? 0 : -1;
        for (int place = end - 1; place >= from; place--) {
            number = (number << GROUP) | (group(text, place) & BITS);
        }
        return number;
    }

    private static int group(String text, int place) {
        return text.charAt(place) - FIRST_CHARACTER;
    }
}
