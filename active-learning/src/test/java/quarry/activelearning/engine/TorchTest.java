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
    void adaptivePoolingMakesMoreCellsThanThereAreRows() {
        try (var manager = NDManager.newBaseManager()) {
            var map = manager.arange(0f, 32f).reshape(1, 1, 4, 8);

            var pooled = Torch.adaptiveAveragePool(map, 6);

            assertThat(pooled.get("0, 0, 0").toFloatArray()).containsExactly(0.5f, 1.5f, 2.5f, 4.5f, 5.5f, 6.5f);
            assertThat(pooled.get("0, 0, 5").toFloatArray()).containsExactly(24.5f, 25.5f, 26.5f, 28.5f, 29.5f, 30.5f);
        }
    }

    /** The first place of each cell, and the one after its last. */
    @Test
    void cellsOfALongRowOverlapByOneWhereTheyDoNotFit() {
        var first = new int[] {0, 18, 37, 56, 74, 93};
        var end = new int[] {19, 38, 56, 75, 94, 112};
        try (var manager = NDManager.newBaseManager()) {
            var row = manager.arange(0f, 112f).reshape(1, 1, 1, 112).tile(new long[] {1, 1, 6, 1});

            var pooled = Torch.adaptiveAveragePool(row, 6).get("0, 0, 0").toFloatArray();

            for (int cell = 0; cell < 6; cell++) {
                assertThat(pooled[cell]).isEqualTo((first[cell] + end[cell] - 1) / 2f);
            }
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
