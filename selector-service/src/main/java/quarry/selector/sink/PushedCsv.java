package quarry.selector.sink;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import quarry.activelearning.csv.CsvRows;
import quarry.contracts.ProjectId;

/**
 * An entropy csv on its way to a sink.
 *
 * @param rows best first
 * @param text the file
 * @param dropped names of csvs before it that are not in it: what was told of them holds no more
 */
record PushedCsv(ProjectId project, int cycle, int revision, List<Row> rows, String text, Set<String> dropped) {

    /** Name and number as they are in the csv. */
    record Row(String name, String value) {}

    PushedCsv {
        rows = List.copyOf(rows);
        dropped = Collections.unmodifiableSet(new TreeSet<>(dropped));
    }

    /** @param before files that the sink was told before, at least in part */
    static PushedCsv of(ProjectId project, int cycle, int revision, byte[] file, List<byte[]> before) {
        var dropped = new TreeSet<String>();
        before.forEach(earlier -> rows(text(earlier)).forEach(row -> dropped.add(row.name())));
        var rows = rows(text(file));
        rows.forEach(row -> dropped.remove(row.name()));
        return new PushedCsv(project, cycle, revision, rows, text(file), dropped);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static List<Row> rows(String text) {
        var csv = new CsvRows(new StringReader(text));
        var rows = new ArrayList<Row>();
        try {
            csv.next();
            for (var row = csv.next(); row.isPresent(); row = csv.next()) {
                rows.add(new Row(row.get().get(0), row.get().get(1)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }
}
