package quarry.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import quarry.kit.store.ObjectStoreException;

/** Tells a dependency that is away for a while from an event that can never be handled. */
final class Transient {

    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention (PostgreSQL, appendix A). */
    private static final Set<String> STATES = Set.of("08", "40", "53", "57");

    private Transient() {}

    static boolean is(Throwable failure) {
        // the database's own word counts most: a transaction also rolls back on a violated constraint
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return isTransient(sql);
            }
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isAway(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(Throwable cause) {
        return cause instanceof ObjectStoreException
                || cause instanceof SystemException
                || cause instanceof RollbackException
                || (cause instanceof IOException && !(cause instanceof JsonProcessingException));
    }

    /** A failure without a state comes from the pool or the driver, which have lost the server. */
    private static boolean isTransient(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.length() < 2 || STATES.contains(state.substring(0, 2));
    }
}
