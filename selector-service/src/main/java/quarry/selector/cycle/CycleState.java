package quarry.selector.cycle;

import java.util.Set;

/** Where a cycle stands. */
public enum CycleState {
    /** The trainer works on the cycle's snapshot, or is about to be asked to. */
    TRAINING,
    /** The candidates are being scored, or their vectors computed and looked at; random picks only pass through. */
    SCORING,
    /** A discriminator is being trained, or scores what is left, for one of several parts of the selection. */
    SUB_QUERY,
    /** The images are chosen, and their pre-labels are being predicted. */
    PREDICTING,
    /** The csv is out; the images of the selection are being annotated. When the pool changes, the cycle chooses again. */
    WAITING_FOR_LABELS,
    /** Over: the next cycle has begun, or there was no image left to pick. */
    CLOSED,
    /** A training ended without a model; can be tried again. */
    FAILED;

    /** The states that may come next. */
    Set<CycleState> next() {
        return switch (this) {
            case TRAINING -> Set.of(SCORING, FAILED);
            case SCORING -> Set.of(SUB_QUERY, PREDICTING, WAITING_FOR_LABELS, CLOSED);
            case SUB_QUERY -> Set.of(PREDICTING, WAITING_FOR_LABELS, CLOSED, FAILED);
            case PREDICTING -> Set.of(WAITING_FOR_LABELS, CLOSED);
            case WAITING_FOR_LABELS -> Set.of(SCORING, CLOSED);
            case FAILED -> Set.of(TRAINING, SCORING, SUB_QUERY, CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
