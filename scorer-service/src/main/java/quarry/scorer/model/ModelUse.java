package quarry.scorer.model;

import quarry.activelearning.scoring.ScoringModel;

/** A model that stays open until this is closed. */
public final class ModelUse implements AutoCloseable {

    private final ScoringModel model;
    private final Runnable release;

    ModelUse(ScoringModel model, Runnable release) {
        this.model = model;
        this.release = release;
    }

    public ScoringModel model() {
        return model;
    }

    @Override
    public void close() {
        release.run();
    }
}
