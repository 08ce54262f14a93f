package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import quarry.standalone.stack.State;

/** The commands around the stack, as processes of their own. */
class UpIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    @AfterEach
    void stop() throws Exception {
        quarry("down");
    }

    @Test
    void theStackOutlivesItsCommandAndAKillOfItsOwner() throws Exception {
        // When it is started
        assertThat(quarry("up", "--detach").printed()).contains("/api/v1/projects");

        // Then it is there for other commands, and a second start changes nothing
        var first = State.required(data());
        var again = quarry("up");
        assertThat(again.exitCode()).isZero();
        assertThat(again.printed()).contains("already up");
        assertThat(quarry("status").exitCode()).isZero();
        assertThat(quarry("project", "create", "cats", "--classes", "tabby,siamese")
                        .exitCode())
                .isZero();

        // When its owner is killed
        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        // Then nothing is left, and the data directory is as good as before
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Leftovers.alive(data()).isEmpty());
        assertThat(quarry("status").exitCode()).isEqualTo(1);
        assertThat(quarry("up", "--detach").exitCode()).isZero();
        assertThat(State.required(data()).ports()).isEqualTo(first.ports());
        assertThat(quarry("project", "list").printed()).contains("cats  classification");

        // When it is stopped
        assertThat(quarry("down").exitCode()).isZero();

        // Then nothing is left
        assertThat(Leftovers.alive(data())).isEmpty();
    }

    private Path data() {
        return directory.resolve("data");
    }

    private CommandLineProcess quarry(String... words) throws IOException, InterruptedException {
        var all = Stream.concat(Stream.of(words), Stream.of("--data", data().toString()));
        return CommandLineProcess.run(directory.resolve("printed.txt"), all.toArray(String[]::new));
    }
}
