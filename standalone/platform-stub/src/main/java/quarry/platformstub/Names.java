package quarry.platformstub;

/** The names that an item may have. */
final class Names {

    private static final int MOST_CHARACTERS = 120;
    private static final String FORBIDDEN = "<>:\"'/\\?*&$!+";

    private Names() {}

    static void check(String name) {
        Refusal.unless(!name.isEmpty(), "an item needs a name");
        Refusal.unless(
                name.codePointCount(0, name.length()) <= MOST_CHARACTERS,
                "a name has at most " + MOST_CHARACTERS + " characters: " + name);
        Refusal.unless(
                name.chars().noneMatch(character -> FORBIDDEN.indexOf(character) >= 0),
                "a name has none of " + FORBIDDEN + ": " + name);
    }
}
