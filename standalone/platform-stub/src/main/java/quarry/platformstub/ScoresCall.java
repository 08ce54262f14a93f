package quarry.platformstub;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** {@code images/updateEntropy}: at most 100 scores, as plain numbers that the SDK would not cut further. */
final class ScoresCall {

    private static final int MOST = 100;
    private static final int MOST_CHARACTERS = 8;
    private static final BigDecimal LARGEST = new BigDecimal(1_000_000);

    private ScoresCall() {}

    static Object answer(Call call, Inventory items) throws IOException {
        long project = call.number("project_id");
        long folder = call.number("folder_id");
        call.requireFields(call.body(), "image_entropies");
        var rows = call.body().path("image_entropies");
        Refusal.unless(
                rows.isArray() && !rows.isEmpty() && rows.size() <= MOST,
                "image_entropies is to be a list of 1 to " + MOST);
        var numbers = numbers(call.text());
        Refusal.unless(numbers.size() == rows.size(), "an entropy_value is to be a number");
        var names = new HashSet<String>();
        var known = new ArrayList<Map<String, String>>();
        for (int i = 0; i < rows.size(); i++) {
            call.requireFields(rows.get(i), "name", "entropy_value");
            var name = rows.get(i).path("name").asText();
            Names.check(name);
            Refusal.unless(names.add(name), "a name is there twice: " + name);
            if (items.score(project, folder, name, value(numbers.get(i)))) {
                known.add(Map.of("name", name));
            }
        }
        return Map.of("data", known);
    }

    private static BigDecimal value(String text) {
        Refusal.unless(text.matches("\\d+(\\.\\d+)?"), "not a plain decimal of 0 or more: " + text);
        Refusal.unless(text.length() <= MOST_CHARACTERS, "the SDK cuts it to 8 characters: " + text);
        var value = new BigDecimal(text);
        Refusal.unless(value.compareTo(LARGEST) <= 0, "more than 1000000: " + text);
        return value;
    }

    /** As they were written: a parsed number does not tell whether it had an exponent. */
    private static List<String> numbers(String text) throws IOException {
        var numbers = new ArrayList<String>();
        try (var tokens = new JsonFactory().createParser(text)) {
            for (var token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (token.isNumeric() && "entropy_value".equals(tokens.currentName())) {
                    numbers.add(tokens.getText());
                } else if (token == JsonToken.NOT_AVAILABLE) {
                    break;
                }
            }
        }
        return numbers;
    }
}
