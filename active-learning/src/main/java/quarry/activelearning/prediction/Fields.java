package quarry.activelearning.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of a JSON file whose fields may be missing or of any type; what is not as asked for is
 * refused by name with an {@link IllegalArgumentException}.
 */
public record Fields(JsonNode node) {

    /** Whether there is such a field. */
    public boolean has(String field) {
        return node.has(field);
    }

    /** A text. */
    public String text(String field) {
        var value = node.path(field);
        require(value.isTextual(), field, "must be a text");
        return value.textValue();
    }

    /** A whole number of 32 bits. */
    public int whole(String field) {
        var value = node.path(field);
        require(value.isIntegralNumber() && value.canConvertToInt(), field, "must be a whole number");
        return value.intValue();
    }

    /** A whole number of 64 bits. */
    public long identity(String field) {
        var value = node.path(field);
        require(value.isIntegralNumber() && value.canConvertToLong(), field, "must be a whole number");
        return value.longValue();
    }

    /** A finite number. */
    public double number(String field) {
        var value = node.path(field);
        require(isNumber(value), field, "must be a number");
        return value.doubleValue();
    }

    /** So many finite numbers. */
    public double[] numbers(String field, int count) {
        return numbers(field, node.path(field), count);
    }

    /** So many finite numbers, as the value of a field. */
    public static double[] numbers(String field, JsonNode value, int count) {
        require(value.isArray() && value.size() == count, field, "must be " + count + " numbers");
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            require(isNumber(value.get(i)), field, "must be " + count + " numbers");
            numbers[i] = value.get(i).doubleValue();
        }
        return numbers;
    }

    /** A list of whatever. */
    public List<JsonNode> list(String field) {
        var value = node.path(field);
        require(value.isArray(), field, "must be a list");
        var list = new ArrayList<JsonNode>();
        value.forEach(list::add);
        return list;
    }

    /** A text such as 1e999 is a number of JSON, and none that can be calculated with. */
    private static boolean isNumber(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue());
    }

    private static void require(boolean rule, String field, String reason) {
        if (!rule) {
            throw new IllegalArgumentException(field + " " + reason);
        }
    }
}
