package quarry.ingest.outcome;

import com.fasterxml.jackson.annotation.JsonProperty;
import quarry.kit.problem.Problem;

/**
 * What became of one item.
 *
 * @param name of the image
 * @param refusal null unless refused
 */
public record Outcome(String name, Kind kind, Refusal refusal) {

    public enum Kind {
        @JsonProperty("stored")
        STORED,
        /** It was there already; nothing happened. */
        @JsonProperty("unchanged")
        UNCHANGED,
        @JsonProperty("refused")
        REFUSED
    }

    public static Outcome stored(String name) {
        return new Outcome(name, Kind.STORED, null);
    }

    public static Outcome unchanged(String name) {
        return new Outcome(name, Kind.UNCHANGED, null);
    }

    public static Outcome refused(String name, Refusal refusal) {
        return new Outcome(name, Kind.REFUSED, refusal);
    }

    /**
     * The outcome of an item that came alone.
     *
     * @throws Problem if it was refused
     */
    public Outcome orProblem() {
        if (kind == Kind.REFUSED) {
            throw refusal.problem();
        }
        return this;
    }
}
