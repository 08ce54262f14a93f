package quarry.research.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    private static final long MEGA = 1 << 20;

    @Test
    void theSystemTellsItInKilobytes() {
        var memory = Memory.of(List.of("Name:\tjava", "VmHWM:\t  2048 kB", "VmRSS:\t  1024 kB"), MEGA);

        assertThat(memory).isEqualTo(new Memory(2 * MEGA, MEGA, MEGA));
        assertThatThrownBy(() -> Memory.of(List.of("VmHWM:\t 1 kB"), 0)).hasMessageContaining("VmRSS");
    }

    @Test
    void growthIsToldApartFromThatOfTheHeap() {
        var then = new Memory(900 * MEGA, 800 * MEGA, 100 * MEGA);
        var now = new Memory(950 * MEGA, 840 * MEGA, 160 * MEGA);

        assertThat(now.since(then)).contains("950 MB", "-20 MB outside the Java heap", "+60 MB of it");
    }

    @Test
    void thisProcessTakesSome() throws IOException {
        var now = Memory.now();

        assertThat(now.peak()).isGreaterThanOrEqualTo(now.resident());
        assertThat(now.resident()).isPositive();
    }
}
