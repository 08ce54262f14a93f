package quarry.trainer.run;

/** QUEUED -> RUNNING -> DONE or FAILED; back to QUEUED when an attempt ends without a result. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
