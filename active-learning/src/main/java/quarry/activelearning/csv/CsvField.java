package quarry.activelearning.csv;

/** A field of comma-separated values as RFC 4180 writes it: quotes only where needed, and doubled inside. */
public final class CsvField {

    private CsvField() {}

    /** The field as it stands in a row. */
    public static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
