package quarry.scorer.model;

/** A model can not be used: it is gone, another one than announced, or no model. Says why, without a cause to retry. */
public final class ModelUnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelUnusableException(String reason) {
        super(reason);
    }
}
