package quarry.activelearning.training;

/** Hears of each epoch after its checkpoint is kept. */
@FunctionalInterface
public interface EpochListener {

    /**
     * Called on the training thread.
     *
     * @throws TrainingCancelledException to end the run here
     */
    void epochEnded(EpochReport report);
}
