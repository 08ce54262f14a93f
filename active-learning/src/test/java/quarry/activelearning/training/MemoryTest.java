package quarry.activelearning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Memory outside the heap, where a leak of arrays would not show to the garbage collector. */
class MemoryTest {

    private static final int MOST_GROWTH_KIB = 32 << 10;

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThousandStepsHoldNoMoreThanTheFirstFew() throws Exception {
        // Given a process whose heap is resident from the start, so that all growth is outside of it
        var report = directory.resolve("report");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms96m",
                        "-Xmx96m",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThousandSteps.class.getName())
                .redirectOutput(report.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        // When
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();

        // Then
        assertThat(process.exitValue()).isZero();
        var numbers = new Scanner(Files.readString(report))
                .tokens()
                .mapToLong(Long::parseLong)
                .toArray();
        assertThat(numbers).hasSize(20);
        assertThat(numbers[18]).isEqualTo(numbers[0]);
        // one leaked map of the first stage a step would be 87 MiB by then
        assertThat(numbers[19] - numbers[5]).isLessThan(MOST_GROWTH_KIB);
    }
}
