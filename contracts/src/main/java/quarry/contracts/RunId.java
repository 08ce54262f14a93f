package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One attempt to train the model of a cycle, or the discriminator of one of its sub-queries. */
public record RunId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunId {
        Require.present(value, "run id");
    }

    /** The id of the attempt-th try, counted from 1: asking twice for the same attempt asks for one run. */
    public static RunId of(ProjectId project, int cycle, int attempt) {
        return new RunId(NameBasedId.of("run", project, cycle, attempt));
    }

    /** The id of the attempt-th try, counted from 1, at the discriminator of a sub-query, counted from 0. */
    public static RunId ofSubQuery(ProjectId project, int cycle, int attempt, int subQuery) {
        return new RunId(NameBasedId.of("discriminator", project, cycle, attempt, subQuery));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
