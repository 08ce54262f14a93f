package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The short name of a project: 1 to 63 of a-z, 0-9 and hyphen, starting with a letter or digit. */
public record ProjectId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a project id is 1 to 63 of a-z, 0-9 and '-', starting with a letter or digit: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
