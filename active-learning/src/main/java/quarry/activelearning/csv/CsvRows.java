package quarry.activelearning.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated values as RFC 4180 writes them: quotes around a field, doubled quotes inside. One row is in memory.
 */
public final class CsvRows {

    /** A longer row is refused: a quote that is never closed would take the rest of the file for a field. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private static final int END = -1;

    private final Reader text;
    private final StringBuilder field = new StringBuilder();
    private int next;
    private boolean begun;

    /**
     * The rows of a text.
     *
     * @param text should be buffered; closing it is up to the caller
     */
    public CsvRows(Reader text) {
        this.text = text;
    }

    /**
     * The fields of the next row, if there is one.
     *
     * @throws IOException if the text cannot be read, or the row has more than a million characters
     */
    public Optional<List<String>> next() throws IOException {
        if (!begun) {
            next = text.read();
            begun = true;
        }
        if (next == END) {
            return Optional.empty();
        }
        var row = new ArrayList<String>();
        int characters = 0;
        boolean quoted = false;
        while (next != END && (quoted || next != '\n')) {
            int c = next;
            next = text.read();
            if (++characters > MOST_CHARACTERS) {
                throw new IOException("a row has more than " + MOST_CHARACTERS + " characters");
            }
            if (quoted && c == '"' && next == '"') {
                field.append('"');
                next = text.read();
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(take());
            } else if (quoted || c != '\r') {
                field.append((char) c);
            }
        }
        row.add(take());
        next = next == END ? END : text.read();
        return Optional.of(List.copyOf(row));
    }

    private String take() {
        var value = field.toString();
        field.setLength(0);
        return value;
    }
}
