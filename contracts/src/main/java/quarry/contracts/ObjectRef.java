package quarry.contracts;

import java.util.regex.Pattern;

/**
 * An object in the bucket. Objects are never replaced, so the reference stays true.
 *
 * @param key see {@link ObjectKeys}
 * @param size in bytes
 * @param sha256 of the bytes, 64 lower-case hex digits
 */
public record ObjectRef(String key, long size, String sha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ObjectRef {
        Require.text(key, "object key");
        if (size < 0) {
            throw new IllegalArgumentException("object size must not be negative: " + size);
        }
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 is 64 lower-case hex digits: " + sha256);
        }
    }
}
