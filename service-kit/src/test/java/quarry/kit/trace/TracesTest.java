package quarry.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void outsideOfATraceThereIsNone() {
        assertThat(Traces.current()).isNull();
    }

    @Test
    void aTraceGoesOnWhileItsWorkIsDone() {
        Traces.goOn(TRACE, () -> assertThat(Traces.current()).isEqualTo(TRACE));
        assertThat(Traces.current()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense", "00-00000000000000000000000000000000-00f067aa0ba902b7-01"})
    void whatIsNoTraceGivesAContextWithoutOne(String text) {
        assertThat(Span.fromContext(Traces.context(text)).getSpanContext().isValid())
                .isFalse();
    }
}
