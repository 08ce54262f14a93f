package quarry.activelearning.strategy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Seeded draws that depend on names alone, never on the order in which names arrive: each name gets a number from a
 * SHA-256 of the seed and the name. Two replicas, or one after a restart, therefore draw the same.
 */
public record Draw(long seed) {

    /** The draw of one purpose ({@code candidates}, {@code pick}, ..) in one cycle of a project with that seed. */
    public static Draw of(long seed, int cycle, String purpose) {
        var text = purpose.getBytes(UTF_8);
        return new Draw(hash(ByteBuffer.allocate(12 + text.length)
                .putLong(seed)
                .putInt(cycle)
                .put(text)));
    }

    /** A number in [0, 1), uniform over names, with 53 random bits. */
    public double uniform(String name) {
        return (bits(name) >>> 11) * 0x1p-53;
    }

    /**
     * A uniform sample without replacement: the {@code count} names with the smallest numbers, or all if there are
     * fewer.
     *
     * @return in ascending name order
     * @throws IllegalArgumentException if a name occurs twice or the count is negative
     */
    public List<String> sample(Collection<String> names, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("the count must not be negative: " + count);
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("a name occurs twice");
        }
        record Drawn(String name, long bits) {}
        return names.stream()
                .map(name -> new Drawn(name, bits(name)))
                .sorted(Comparator.<Drawn>comparingLong(drawn -> drawn.bits() ^ Long.MIN_VALUE)
                        .thenComparing(Drawn::name))
                .limit(count)
                .map(Drawn::name)
                .sorted()
                .toList();
    }

    private long bits(String name) {
        var text = name.getBytes(UTF_8);
        return hash(ByteBuffer.allocate(8 + text.length).putLong(seed).put(text));
    }

    private static long hash(ByteBuffer filled) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(filled.flip());
            return ByteBuffer.wrap(sha256.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
