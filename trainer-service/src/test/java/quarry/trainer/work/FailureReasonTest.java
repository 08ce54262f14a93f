package quarry.trainer.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void theCauseIsNamedAndNothingIsSaidTwice() {
        // Given
        var cause = new IOException("connection refused");
        var failure = new IllegalStateException("cannot read a: " + cause.getMessage(), cause);

        // When
        var reason = FailureReason.of(new IllegalStateException("no images", failure));

        // Then
        assertThat(reason).isEqualTo("no images: cannot read a: connection refused");
    }

    @Test
    void aFailureWithoutAMessageIsNamedByItsKind() {
        // When, Then
        assertThat(FailureReason.of(new OutOfMemoryError())).isEqualTo("OutOfMemoryError");
    }

    @Test
    void aReasonIsOneLine() {
        // When, Then
        assertThat(FailureReason.of(new IOException("first\n  second"))).isEqualTo("first second");
    }
}
