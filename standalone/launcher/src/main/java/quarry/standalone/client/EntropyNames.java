package quarry.standalone.client;

import java.util.List;

/** The image names of an entropy csv, the most useful first. */
public final class EntropyNames {

    private static final List<String> HEADER = List.of("name", "entropy_value");

    private EntropyNames() {}

    public static List<String> of(String csv) {
        var rows = CsvRows.parse(csv);
        if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
            throw new ClientException("not an entropy csv: it does not begin with the line name,entropy_value");
        }
        return rows.stream().skip(1).map(row -> row.get(0)).toList();
    }
}
