package quarry.selector.selection;

import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.csv.EntropyCsv;
import quarry.activelearning.csv.EntropyRow;
import quarry.activelearning.csv.EntropyValues;

/**
 * An entropy csv in memory.
 *
 * @param text the file
 * @param kind what its numbers are
 */
public record EntropyFile(String text, EntropyValues.Kind kind) {

    /**
     * One row an image.
     *
     * @param names best first
     * @param scores of the names, not ascending
     */
    public static EntropyFile of(List<String> names, double[] scores) {
        var values = EntropyValues.of(scores);
        var rows = IntStream.range(0, names.size())
                .mapToObj(i -> new EntropyRow(names.get(i), values.texts().get(i)))
                .toList();
        return new EntropyFile(
                new String(EntropyCsv.bytes(rows), java.nio.charset.StandardCharsets.UTF_8), values.kind());
    }

    public byte[] bytes() {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
