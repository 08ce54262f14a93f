package quarry.standalone.client;

import java.util.List;
import java.util.stream.Stream;

/** What became of a batch; only the refused items are told apart. */
public record Outcomes(int stored, int unchanged, int refused, List<Item> items) {

    /** One of the batch. */
    public record Item(String name, String outcome, String field, String reason) {}

    public Outcomes {
        items = items == null
                ? List.of()
                : items.stream()
                        .filter(item -> "refused".equals(item.outcome()))
                        .toList();
    }

    static Outcomes none() {
        return new Outcomes(0, 0, 0, List.of());
    }

    static Outcomes stored(String name) {
        return new Outcomes(1, 0, 0, List.of(new Item(name, "stored", null, null)));
    }

    static Outcomes unchanged(String name) {
        return new Outcomes(0, 1, 0, List.of(new Item(name, "unchanged", null, null)));
    }

    static Outcomes refused(String name, String reason) {
        return new Outcomes(0, 0, 1, List.of(new Item(name, "refused", null, reason)));
    }

    int total() {
        return stored + unchanged + refused;
    }

    Outcomes plus(Outcomes other) {
        return new Outcomes(
                stored + other.stored,
                unchanged + other.unchanged,
                refused + other.refused,
                Stream.concat(items.stream(), other.items.stream()).toList());
    }
}
