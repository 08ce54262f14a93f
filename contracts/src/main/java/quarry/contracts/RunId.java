package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One attempt to train the model of a cycle. */
public record RunId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        Require.present(value, "run id");
    }

    /** The id of the attempt-th try, counted from 1: asking twice for the same attempt asks for one run. */
    public static RunId of(ProjectId project, int cycle, int attempt) {
        return new RunId(NameBasedId.of("run", project, cycle, attempt));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
