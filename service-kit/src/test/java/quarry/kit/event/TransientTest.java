package quarry.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TransientTest {

    @Test
    void aLostConnectionPasses() {
        assertThat(Transient.is(new RuntimeException(new SQLException("connection refused", "08001"))))
                .isTrue();
        assertThat(Transient.is(new SQLException("the database system is starting up", "57P03")))
                .isTrue();
        assertThat(Transient.is(new SQLException("acquisition timeout"))).isTrue();
        assertThat(Transient.is(new RuntimeException(new ConnectException("refused"))))
                .isTrue();
    }

    @Test
    void aViolatedConstraintStaysEvenWhereTheTransactionRolledBack() {
        // Given
        var rollback = new RollbackException("rolled back");
        rollback.initCause(new SQLException("duplicate key", "23505"));

        // Then
        assertThat(Transient.is(rollback)).isFalse();
    }

    @Test
    void anEventThatMakesNoSenseStays() {
        assertThat(Transient.is(new IllegalArgumentException("unknown task"))).isFalse();
        assertThat(Transient.is(new RuntimeException(new JsonParseException(null, "not JSON"))))
                .isFalse();
        assertThat(Transient.is(new RuntimeException(new IOException("disk")))).isTrue();
    }
}
