package quarry.activelearning.pose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.task.InvalidLabelException;

/** An entry of a JSON file whose fields may be missing or of any type; what is not as asked for is refused by name. */
record JsonFields(JsonNode node) {

    long whole(String field) {
        var value = node.path(field);
        require(value.isIntegralNumber() && value.canConvertToLong(), field, "must be a whole number");
        return value.longValue();
    }

    /** Whether a field is there at all. */
    boolean has(String field) {
        return node.has(field);
    }

    double number(String field) {
        return number(field, node.path(field));
    }

    List<Double> numbers(String field, int count) {
        var value = node.path(field);
        require(value.isArray() && value.size() == count, field, "must be " + count + " numbers");
        var numbers = new ArrayList<Double>(count);
        value.forEach(each -> numbers.add(number(field, each)));
        return numbers;
    }

    String text(String field) {
        var value = node.path(field);
        require(value.isTextual() && !value.textValue().isBlank(), field, "must be a text");
        return value.textValue();
    }

    private static double number(String field, JsonNode value) {
        require(value.isNumber() && Double.isFinite(value.doubleValue()), field, "must be a number");
        return value.doubleValue();
    }

    private static void require(boolean rule, String field, String reason) {
        if (!rule) {
            throw new InvalidLabelException(field, reason);
        }
    }
}
