package quarry.ingest.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The answer to a batch: how many items met each outcome, and the items in the order in which they came. */
public record BatchAnswer(long stored, long unchanged, long refused, List<Item> items) {

    /**
     * One item.
     *
     * @param field of a refused one: what is wrong
     * @param reason of a refused one: what is wrong with it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(String name, Outcome.Kind outcome, String field, String reason) {

        static Item of(Outcome outcome) {
            var refusal = outcome.refusal();
            return refusal == null
                    ? new Item(outcome.name(), outcome.kind(), null, null)
                    : new Item(outcome.name(), outcome.kind(), refusal.field(), refusal.reason());
        }
    }

    public static BatchAnswer of(List<Outcome> outcomes) {
        return new BatchAnswer(
                count(outcomes, Outcome.Kind.STORED),
                count(outcomes, Outcome.Kind.UNCHANGED),
                count(outcomes, Outcome.Kind.REFUSED),
                outcomes.stream().map(Item::of).toList());
    }

    private static long count(List<Outcome> outcomes, Outcome.Kind kind) {
        return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
