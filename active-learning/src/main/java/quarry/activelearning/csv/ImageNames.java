package quarry.activelearning.csv;

/** The names that an image may have, so that the platform finds it again and a spreadsheet shows it as text. */
public final class ImageNames {

    /** The platform's limit, in characters (code points). */
    public static final int MOST_CHARACTERS = 120;

    private static final String FORBIDDEN = "<>:\"'/\\?*&$!+";
    private static final String FORMULA_STARTS = "=@+-";

    private ImageNames() {}

    /** Passes a good name; any other is an {@link IllegalArgumentException} whose message is the reason. */
    public static void check(String name) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("a name must not be empty");
        }
        int characters = name.codePointCount(0, name.length());
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a name has at most " + MOST_CHARACTERS + " characters, this one has " + characters);
        }
        if (name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("a name must not be '.' or '..'");
        }
        name.codePoints().forEach(ImageNames::check);
        if (FORMULA_STARTS.indexOf(name.charAt(0)) >= 0) {
            throw new IllegalArgumentException(
                    "a name must not start with '" + name.charAt(0) + "': spreadsheets take such a cell for a formula");
        }
        if (isBlank(name.codePointAt(0)) || isBlank(name.codePointBefore(name.length()))) {
            throw new IllegalArgumentException("a name must not start or end with a blank");
        }
    }

    private static void check(int character) {
        if (FORBIDDEN.indexOf(character) >= 0) {
            throw new IllegalArgumentException("a name must not contain " + Character.toString(character));
        }
        switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                throw new IllegalArgumentException(
                        "a name must not contain the control character U+%04X".formatted(character));
            default -> {}
        }
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
