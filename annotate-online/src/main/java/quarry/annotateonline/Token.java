package quarry.annotateonline;

import java.util.regex.Pattern;

/** The credential of a team: characters, an equals sign, and the number of the team. */
public record Token(String value) {

    private static final Pattern FORM = Pattern.compile("[-.@_A-Za-z0-9]+=\\d+");

    public Token {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a token of annotate.online is characters, '=' and the number of the team; this one is not");
        }
    }

    long team() {
        return Long.parseLong(value.substring(value.indexOf('=') + 1));
    }

    /** Not the credential: records print their fields otherwise. */
    @Override
    public String toString() {
        return "Token[...]";
    }
}
