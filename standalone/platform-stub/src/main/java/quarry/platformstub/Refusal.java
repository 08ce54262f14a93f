package quarry.platformstub;

import java.io.Serial;

/** A call that is not as the platform wants it. */
final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String reason) {
        super(reason);
        this.status = status;
    }

    int status() {
        return status;
    }

    static void unless(boolean right, String reason) {
        if (!right) {
            throw new Refusal(400, reason);
        }
    }
}
