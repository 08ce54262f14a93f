package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings in docs/operations.md are those of the code, with their defaults. */
class ManualTest {

    private static final String MANUAL = Checkout.read(Checkout.file("docs/operations.md"));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| `([^`]+)` \\| [^|]+ \\|$");

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everySettingOfAServiceIsThereWithItsDefault(String service) {
        // Given
        var expected = new TreeMap<String, String>();
        var overridden = Checkout.properties(service);
        Settings.of(service)
                .forEach(
                        (key, fallback) -> expected.put(Settings.variable(key), overridden.getProperty(key, fallback)));

        // When
        var rows = rows("### " + service);

        // Then
        assertThat(rows).isEqualTo(expected);
    }

    @Test
    void everySettingThatAllHaveIsThere() {
        // Given
        var rows = rows("### All services");

        // Then
        Settings.ofTheStore()
                .forEach((key, fallback) -> assertThat(rows).containsEntry(Settings.variable(key), fallback));
        assertThat(rows.keySet()).containsAll(Variables.required("ingest-service"));
        assertThat(rows.keySet()).allMatch(variable -> Variables.isKnown("ingest-service", variable));
    }

    private static Map<String, String> rows(String heading) {
        var start = MANUAL.indexOf(heading + "\n");
        assertThat(start).as(heading).isNotNegative();
        var next = MANUAL.indexOf("\n#", start + 1);
        var section = MANUAL.substring(start, next < 0 ? MANUAL.length() : next);
        return ROW.matcher(section)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2), (one, other) -> other, TreeMap::new));
    }
}
