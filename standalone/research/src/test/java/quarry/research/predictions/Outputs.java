package quarry.research.predictions;

import java.util.Map;
import java.util.stream.Collectors;

/** What the command prints. */
final class Outputs {

    private Outputs() {}

    /** The figures behind the first line, by name. */
    static Map<String, Double> figures(String output) {
        return output.lines()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf(' ')).strip(),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1))));
    }
}
