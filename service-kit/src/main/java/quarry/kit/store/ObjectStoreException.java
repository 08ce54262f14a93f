package quarry.kit.store;

import java.io.Serial;

/** The object store did not do what was asked; asking again later may help. */
public class ObjectStoreException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
