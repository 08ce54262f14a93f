package quarry.activelearning.strategy;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a model can say about one unlabelled image as one number; larger always means "label this sooner". */
public enum Signal {
    /** The output of the loss prediction head of <i>Learning Loss for Active Learning</i> (arXiv 1905.03677). */
    PREDICTED_LOSS("predicted-loss");

    private final String id;

    Signal(String id) {
        this.id = id;
    }

    /** The name in events and files. */
    public String id() {
        return id;
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
