package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What a model can say about one unlabelled image as one number; larger always means "label this sooner". For outputs
 * with many positions (anchors, joints, pixels) it is the mean over them.
 *
 * <p>Below, p are class probabilities, p1 and p2 the two largest, H(p) = -sum p ln p with 0 ln 0 = 0, and mean and var
 * run over T passes with dropout on.
 */
public enum Signal {
    /** The output of the loss prediction head of <i>Learning Loss for Active Learning</i> (arXiv 1905.03677). */
    PREDICTED_LOSS("predicted-loss"),
    /** 1 - p1. */
    LEAST_CONFIDENCE("least-confidence"),
    /** 1 - (p1 - p2). */
    MARGIN("margin"),
    /** H(p). */
    ENTROPY("entropy"),
    /** H(mean p): how unsure the passes are together. */
    DROPOUT_ENTROPY("dropout-entropy"),
    /** H(mean p) - mean H(p): how much the passes disagree (Houlsby et al., arXiv 1112.5745; Gal et al., 1703.02910). */
    BALD("bald"),
    /** The mean over classes of var p, with divisor T. */
    VARIANCE("variance"),
    /** The loss by the true label. No model can know it: for experiments only. */
    TRUE_LOSS("true-loss");

    private final String id;

    Signal(String id) {
        this.id = id;
    }

    /** The name in events and files. */
    public String id() {
        return id;
    }

    /** Whether it is computed from several passes with dropout on. */
    public boolean dropout() {
        return this == DROPOUT_ENTROPY || this == BALD || this == VARIANCE;
    }

    /** Whether it is how unsure a model is, which is known of each position of its output. */
    public boolean uncertainty() {
        return this != PREDICTED_LOSS && this != TRUE_LOSS;
    }

    /** The signal with that {@link #id()}; an unknown one is an {@link IllegalArgumentException} listing the known. */
    public static Signal of(String id) {
        return Arrays.stream(values())
                .filter(signal -> signal.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown signal '" + id + "'; known: "
                        + Arrays.stream(values()).map(Signal::id).collect(Collectors.joining(", "))));
    }
}
