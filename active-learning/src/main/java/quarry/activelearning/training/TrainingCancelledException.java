package quarry.activelearning.training;

/** Thrown by an {@link EpochListener} to end a run, for example when its lease was lost. */
public final class TrainingCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TrainingCancelledException(String reason) {
        super(reason);
    }
}
