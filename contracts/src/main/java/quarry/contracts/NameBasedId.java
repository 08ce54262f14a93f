package quarry.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids that follow from what they name, so that doing a thing again gives the same id (RFC 9562, version 3). */
final class NameBasedId {

    private NameBasedId() {}

    /** Parts are joined by a character that no part may hold, so that two lists never give one text. */
    static UUID of(String kind, Object... parts) {
        var text = new StringBuilder(kind);
        for (Object part : parts) {
            text.append('\n').append(part);
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8));
    }
}
