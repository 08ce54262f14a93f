package quarry.selector.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import quarry.contracts.ProjectId;
import quarry.kit.trace.Traces;
import quarry.selector.change.ProjectChanged;

class CycleWorkerTest {

    private static final ProjectId CATS = new ProjectId("cats");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aStepIsTakenInTheTraceOfTheChangeThatMadeItDue() throws Exception {
        assertThat(traceOfStepAfter(worker -> worker.on(new ProjectChanged(CATS))))
                .isEqualTo(TRACE);
    }

    @Test
    void soIsAStepThatIsDueLater() throws Exception {
        assertThat(traceOfStepAfter(worker -> worker.on(new LookLater(CATS, Duration.ofMillis(5)))))
                .isEqualTo(TRACE);
    }

    private static String traceOfStepAfter(Consumer<CycleWorker> event) throws Exception {
        var seen = new CompletableFuture<String>();
        var worker = new CycleWorker(new Advance(null) {
            @Override
            void run(ProjectId project) {
                seen.complete(Traces.current());
            }
        });
        try {
            Traces.goOn(TRACE, () -> event.accept(worker));
            return seen.get(1, TimeUnit.MINUTES);
        } finally {
            worker.stop();
        }
    }
}
