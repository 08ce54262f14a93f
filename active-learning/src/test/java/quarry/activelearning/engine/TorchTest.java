package quarry.activelearning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TorchTest {

    @Test
    void adaptivePoolingAveragesCellsThatMayOverlap() {
        try (var manager = NDManager.newBaseManager()) {
            var map = manager.create(new float[] {2, 4, 6, 0, 2, 4, 1, 1, 7}, new Shape(1, 1, 3, 3));

            assertThat(Torch.adaptiveAveragePool(map, 2).toFloatArray()).containsExactly(2.0f, 4.0f, 1.0f, 3.5f);
            assertThat(Torch.adaptiveAveragePool(map, 1).toFloatArray()).containsExactly(3.0f);
        }
    }

    @Test
    void adaptivePoolingOfSevenIntoThree() {
        try (var manager = NDManager.newBaseManager()) {
            var rows = manager.arange(1f, 8f).reshape(1, 1, 1, 7).tile(new long[] {1, 1, 3, 1});

            assertThat(Torch.adaptiveAveragePool(rows, 3).toFloatArray()).startsWith(2, 4, 6);
        }
    }

    @Test
    void recordingGoesOnAfterAPartWithoutGradients() {
        try (var manager = NDManager.newBaseManager()) {
            var weight = manager.create(3f);
            weight.setRequiresGradient(true);

            Torch.recording(() -> {
                var constant = Torch.withoutGradients(() -> weight.mul(2f));
                assertThatThrownBy(() -> Torch.withoutGradients(() -> {
                            throw new IllegalStateException("broken");
                        }))
                        .hasMessage("broken");
                Torch.backward(weight.mul(constant));
                return null;
            });

            // 12 if the first part had been recorded, 0 if the second had not
            assertThat(weight.getGradient().getFloat()).isEqualTo(6);
        }
    }

    @Test
    void noThreadsAreRefused() {
        assertThatThrownBy(() -> Torch.useThreads(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheEnvironmentSetsIsDescribed() {
        assertThat(Devices.allocator(Map.of())).contains("3 to 4 times slower");
        assertThat(Devices.allocator(Map.of("MALLOC_MMAP_THRESHOLD_", "2000000000", "MALLOC_TRIM_THRESHOLD_", "1")))
                .isEqualTo("glibc, set");
        assertThat(Devices.allocator(Map.of("LD_PRELOAD", "/usr/lib/libjemalloc.so.2", "MALLOC_CONF", "x")))
                .isEqualTo("jemalloc, set");
        assertThat(Devices.waiting(Map.of())).contains("set OMP_WAIT_POLICY");
        assertThat(Devices.waiting(Map.of("OMP_WAIT_POLICY", "PASSIVE"))).isEqualTo("passive");
        assertThat(Devices.describe()).contains("device=", "threads=", "waiting=", "allocator=", "convolutions=");
    }
}
