package quarry.standalone.client;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 writes them: quotes around a field, doubled quotes inside. */
final class CsvRows {

    private CsvRows() {}

    static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(take(field));
            } else if (!quoted && c == '\n') {
                row.add(take(field));
                rows.add(List.copyOf(row));
                row.clear();
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(take(field));
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    private static String take(StringBuilder field) {
        var text = field.toString();
        field.setLength(0);
        return text;
    }
}
