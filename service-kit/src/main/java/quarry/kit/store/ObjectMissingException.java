package quarry.kit.store;

import java.io.Serial;

/** There is no object of this key; asking again does not help. */
public class ObjectMissingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    ObjectMissingException(String key, Throwable cause) {
        super("no object " + key, cause);
    }
}
