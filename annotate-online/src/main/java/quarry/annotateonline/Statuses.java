package quarry.annotateonline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Names of the statuses that every team has by the same numbers; a team's own ones keep their numbers. */
public final class Statuses {

    private static final List<String> NAMES =
            List.of("NotStarted", "InProgress", "QualityCheck", "Returned", "Completed", "Skipped");

    private Statuses() {}

    /** The status of an item, given by name or by number. */
    public static String of(JsonNode value) {
        if (value.isIntegralNumber() && value.asInt() >= 1 && value.asInt() <= NAMES.size()) {
            return NAMES.get(value.asInt() - 1);
        }
        return value.asText("");
    }

    /** Whether only the team knows what it is called. */
    public static boolean isNumber(String status) {
        return !status.isEmpty() && status.chars().allMatch(Character::isDigit);
    }
}
