package quarry.scorer.model;

/** A model that stays open until this is closed. */
public final class ModelUse<M> implements AutoCloseable {

    private final M model;
    private final Runnable release;

    ModelUse(M model, Runnable release) {
        this.model = model;
        this.release = release;
    }

    public M model() {
        return model;
    }

    @Override
    public void close() {
        release.run();
    }
}
