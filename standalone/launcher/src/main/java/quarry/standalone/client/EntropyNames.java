package quarry.standalone.client;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarry.activelearning.csv.CsvRows;

/** The image names of an entropy csv, the most useful first. */
public final class EntropyNames {

    private static final List<String> HEADER = List.of("name", "entropy_value");

    private EntropyNames() {}

    public static List<String> of(String csv) {
        var rows = new CsvRows(new StringReader(csv));
        try {
            if (!rows.next().equals(Optional.of(HEADER))) {
                throw new ClientException("not an entropy csv: it does not begin with the line name,entropy_value");
            }
            var names = new ArrayList<String>();
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                names.add(row.get().get(0));
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be read", e);
        }
    }
}
