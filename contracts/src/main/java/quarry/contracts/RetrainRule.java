package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When the next cycle starts by itself.
 *
 * @param labels how many new labels, for {@link Kind#LABELS}; 0 otherwise
 */
public record RetrainRule(Kind kind, int labels) {

    public static final RetrainRule WHEN_SELECTION_IS_LABELLED = new RetrainRule(Kind.SELECTION, 0);

    public RetrainRule {
        Require.present(kind, "retrain rule");
        if (kind == Kind.LABELS ? labels < 1 : labels != 0) {
            throw new IllegalArgumentException("labels is a positive number for the rule 'labels', else 0: " + labels);
        }
    }

    public enum Kind {
        /** Once every image of the selection has a label. */
        @JsonProperty("selection")
        SELECTION,
        /** After so many new labels, whichever images they are for. */
        @JsonProperty("labels")
        LABELS,
        /** Only when asked. */
        @JsonProperty("manual")
        MANUAL
    }
}
