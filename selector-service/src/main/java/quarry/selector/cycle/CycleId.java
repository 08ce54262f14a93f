package quarry.selector.cycle;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Key of a row: the number-th cycle of a project. */
@Embeddable
record CycleId(String project, int number) implements Serializable {}
