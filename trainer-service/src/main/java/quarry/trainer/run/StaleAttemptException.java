package quarry.trainer.run;

/** The attempt is not the current one of its run: another owner has taken over, or the run has ended. */
public final class StaleAttemptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleAttemptException(Attempt attempt) {
        super("run=" + attempt.run() + " attempt=" + attempt.number() + " is no longer the current one");
    }
}
