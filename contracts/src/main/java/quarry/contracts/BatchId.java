package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One scoring batch: a fixed set of images that one scorer answers as a whole. */
public record BatchId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BatchId {
        Require.text(value, "batch id");
    }

    /** The number-th batch, counted from 0, that the run's model scores. */
    public static BatchId of(RunId run, int number) {
        return new BatchId(run + "-" + Require.notNegative(number, "batch number"));
    }

    /** How the ids of the batches of chosen images begin that the run's model predicts; their number, from 0, follows. */
    public static String predictionsOf(RunId run) {
        return run + "-predictions-";
    }

    @Override
    public String toString() {
        return value;
    }
}
