package quarry.selector.sink;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.csv.CsvRows;
import quarry.contracts.ProjectId;

/**
 * An entropy csv on its way to a sink.
 *
 * @param rows best first
 * @param text the file
 */
record PushedCsv(ProjectId project, int cycle, int revision, List<Row> rows, String text) {

    /** Name and number as they are in the csv. */
    record Row(String name, String value) {}

    PushedCsv {
        rows = List.copyOf(rows);
    }

    static PushedCsv of(ProjectId project, int cycle, int revision, byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return new PushedCsv(project, cycle, revision, rows(text), text);
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
