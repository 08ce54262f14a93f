package quarry.activelearning.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** An object of a JSON file whose fields may be missing or of any type; what is not as asked for is refused by name. */
record Fields(JsonNode node) {

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        var value = node.path(field);
        require(value.isTextual(), field, "must be a text");
        return value.textValue();
    }

    int whole(String field) {
        var value = node.path(field);
        require(value.isIntegralNumber() && value.canConvertToInt(), field, "must be a whole number");
        return value.intValue();
    }

    long identity(String field) {
        var value = node.path(field);
        require(value.isIntegralNumber() && value.canConvertToLong(), field, "must be a whole number");
        return value.longValue();
    }

    double number(String field) {
        var value = node.path(field);
        require(value.isNumber(), field, "must be a number");
        return value.doubleValue();
    }

    double[] numbers(String field, int count) {
        return numbers(field, node.path(field), count);
    }

    static double[] numbers(String field, JsonNode value, int count) {
        require(value.isArray() && value.size() == count, field, "must be " + count + " numbers");
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            require(value.get(i).isNumber(), field, "must be " + count + " numbers");
            numbers[i] = value.get(i).doubleValue();
        }
        return numbers;
    }

    List<JsonNode> list(String field) {
        var value = node.path(field);
        require(value.isArray(), field, "must be a list");
        var list = new ArrayList<JsonNode>();
        value.forEach(list::add);
        return list;
    }

    private static void require(boolean rule, String field, String reason) {
        if (!rule) {
            throw new IllegalArgumentException(field + " " + reason);
        }
    }
}
