package quarry.research.predictions;

import java.util.ArrayList;
import java.util.List;

/** Rows of a csv as RFC 4180 has them: fields between quotes may hold commas, line ends, and doubled quotes. */
final class CsvRow {

    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private List<String> row = new ArrayList<>();

    private CsvRow() {}

    static List<List<String>> all(String text) {
        var reading = new CsvRow();
        reading.read(text.endsWith("\n") ? text : text + "\n");
        return reading.rows;
    }

    private void read(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && text.startsWith("\"", i + 1)) {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                field.append(c);
            } else if (c == ',') {
                endField();
            } else if (c == '\n') {
                endRow();
            }
        }
    }

    private void endField() {
        row.add(field.toString());
        field.setLength(0);
    }

    private void endRow() {
        if (!row.isEmpty() || !field.isEmpty()) {
            endField();
            rows.add(List.copyOf(row));
            row = new ArrayList<>();
        }
    }

    static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
