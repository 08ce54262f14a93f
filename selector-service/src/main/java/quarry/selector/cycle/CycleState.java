package quarry.selector.cycle;

import java.util.Set;

/** Where a cycle stands. */
public enum CycleState {
    /** The trainer works on the cycle's snapshot, or is about to be asked to. */
    TRAINING,
    /** The candidates are being scored; cycle 0 and strategies without a signal only pass through. */
    SCORING,
    /** The csv is out; the images of the selection are being annotated. */
    WAITING_FOR_LABELS,
    /** Over: the next cycle has begun, or there was no image left to pick. */
    CLOSED,
    /** The training ended without a model; can be tried again. */
    FAILED;

    /** The states that may come next. */
    Set<CycleState> next() {
        return switch (this) {
            case TRAINING -> Set.of(SCORING, FAILED);
            case SCORING -> Set.of(WAITING_FOR_LABELS, CLOSED);
            case WAITING_FOR_LABELS -> Set.of(CLOSED);
            case FAILED -> Set.of(TRAINING, SCORING);
            case CLOSED -> Set.of();
        };
    }
}
