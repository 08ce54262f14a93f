package quarry.contracts;

/** An image file that was not taken, by the name that it came with. Both texts are cut at 200 characters. */
public record RefusedFile(String name, String reason) {

    private static final int MOST_CHARACTERS = 200;

    public RefusedFile {
        name = cut(Require.present(name, "name"));
        reason = cut(Require.text(reason, "reason"));
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }
}
