package quarry.activelearning.csv;

import java.util.regex.Pattern;

/**
 * One line of the csv.
 *
 * @param name the image's name in the platform
 * @param value a plain decimal with six places, as {@link EntropyValues} writes them
 */
public record EntropyRow(String name, String value) {

    private static final Pattern SIX_PLACES = Pattern.compile("-?[0-9]+\\.[0-9]{6}");

    public EntropyRow {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a row needs a name");
        }
        if (!SIX_PLACES.matcher(value).matches()) {
            throw new IllegalArgumentException("not a plain decimal with six places: " + value);
        }
    }
}
