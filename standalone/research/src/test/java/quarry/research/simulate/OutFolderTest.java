package quarry.research.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

    private static final int CLAIMANTS = 8;
    private static final int ROUNDS = 25;

    @TempDir
    Path directory;

    @Test
    void ofManyThatClaimAFolderAtOnceTheSettingsOfOneHold() throws Exception {
        var threads = Executors.newFixedThreadPool(CLAIMANTS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                // Given
                var folder = new OutFolder(directory.resolve("round-" + round));
                var together = new CyclicBarrier(CLAIMANTS);

                // When
                var claims = threads.invokeAll(IntStream.range(0, CLAIMANTS)
                        .mapToObj(number -> claim(folder, number, together))
                        .toList());

                // Then
                int accepted = 0;
                for (var claim : claims) {
                    accepted += claim.get() ? 1 : 0;
                }
                assertThat(accepted).isEqualTo(1);
                try (var files = Files.list(folder.root())) {
                    assertThat(files).containsExactly(folder.file("settings.json"));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameSettingsMayClaimItAgain() throws IOException {
        var folder = new OutFolder(directory.resolve("again"));

        folder.claim(settings(1));
        folder.claim(settings(1));

        assertThat(folder.file("settings.json")).isNotEmptyFile();
    }

    private static Callable<Boolean> claim(OutFolder folder, int number, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                folder.claim(settings(number));
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    private static Settings settings(int pool) {
        return new Settings("classification", "folder:set", "tiny", pool, 0, 1, 1, 1, 0, 1, false);
    }
}
