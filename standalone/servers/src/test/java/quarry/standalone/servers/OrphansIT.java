package quarry.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the servers of a process that is killed with -9. */
class OrphansIT {

    @TempDir
    Path directory;

    @Test
    void theServersEndWithAParentThatIsKilled() throws IOException {
        // Given
        var parent = startHolder();
        var servers = pids(parent);
        assertThat(servers).hasSize(3).allMatch(pid -> ProcessHandle.of(pid).isPresent());

        // When
        parent.destroyForcibly();

        // Then
        await().atMost(Duration.ofMinutes(2)).until(() -> servers.stream()
                .noneMatch(pid -> ProcessHandle.of(pid).isPresent()));
    }

    @Test
    void theNextStartWaitsForThemAndTakesOver() throws IOException {
        // Given
        var parent = startHolder();
        var before = pids(parent);

        // When
        parent.destroyForcibly();
        parent.onExit().join();

        // Then
        try (var servers = Servers.start(Home.find(), directory)) {
            assertThat(servers.all()).allMatch(Server::isRunning);
            assertThat(before).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
        }
    }

    private Process startHolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-Dquarry.home=" + Home.find().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Waits for the line that the holder prints once everything runs. */
    private static List<Long> pids(Process holder) throws IOException {
        var line = holder.inputReader().readLine();
        assertThat(line).as("what the holder says").isNotNull();
        return Stream.of(line.split(" ", -1)).map(Long::valueOf).toList();
    }
}
