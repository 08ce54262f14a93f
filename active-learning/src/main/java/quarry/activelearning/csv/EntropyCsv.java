package quarry.activelearning.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import quarry.activelearning.strategy.Pick;

/** Writes the csv: UTF-8 without BOM, CRLF, quotes only where needed and doubled inside (RFC 4180). */
public final class EntropyCsv {

    private static final String HEADER = "name,entropy_value\r\n";

    private EntropyCsv() {}

    /**
     * The file, rows in the order given.
     *
     * @throws IllegalArgumentException if a name occurs twice, since the platform would not notice; the message lists
     *     all such names
     */
    public static byte[] bytes(List<EntropyRow> rows) {
        var seen = new HashSet<String>();
        var twice = new TreeSet<String>();
        var text = new StringBuilder(HEADER);
        for (var row : rows) {
            if (!seen.add(row.name())) {
                twice.add(row.name());
            }
            text.append(CsvField.quoted(row.name()))
                    .append(',')
                    .append(row.value())
                    .append("\r\n");
        }
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("names that occur twice: " + String.join(", ", twice));
        }
        return text.toString().getBytes(UTF_8);
    }

    /**
     * Writes a strategy's picks, best first: their scores, or ranks where the platform would lose the order.
     *
     * @param names of the query that the picks answer
     */
    public static void write(Path csv, List<String> names, List<Pick> picks) throws IOException {
        var values = EntropyValues.of(picks.stream().mapToDouble(Pick::score).toArray());
        var rows = IntStream.range(0, picks.size())
                .mapToObj(i -> new EntropyRow(
                        names.get(picks.get(i).index()), values.texts().get(i)))
                .toList();
        Files.write(csv, bytes(rows));
    }
}
