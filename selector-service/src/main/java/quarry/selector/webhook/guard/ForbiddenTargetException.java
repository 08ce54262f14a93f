package quarry.selector.webhook.guard;

import java.io.IOException;
import java.io.Serial;

/** A webhook must not go there. */
public class ForbiddenTargetException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    ForbiddenTargetException(String reason) {
        super(reason);
    }
}
