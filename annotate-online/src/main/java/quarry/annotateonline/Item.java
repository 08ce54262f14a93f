package quarry.annotateonline;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * An item as the platform lists it.
 *
 * @param status by name, or by number where only the team knows the name
 * @param changed when anything about it did last
 */
public record Item(long id, long folder, String name, String status, Instant changed) {

    /**
     * A time as the platform writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a time in ISO 8601: " + text, e);
        }
    }
}
