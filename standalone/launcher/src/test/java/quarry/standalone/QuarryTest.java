package quarry.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says when it cannot do what it was asked. */
class QuarryTest {

    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void aCommandWithoutAStackIsOneLineAndExitCodeOne() {
        int code = run("cycle", "list", "--project", "cats", "--data", directory.toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString().lines())
                .containsExactly(
                        "quarry: nothing runs on %1$s: start it with quarry up --data %1$s".formatted(directory));
    }

    @Test
    void theStateOfAStackThatWasKilledDoesNotCount() throws IOException {
        Files.writeString(directory.resolve("state.properties"), "launcher.pid=1\ningest=1\n");

        assertThat(run("status", "--data", directory.toString())).isEqualTo(1);
        assertThat(run("down", "--data", directory.toString())).isZero();
    }

    @Test
    void anUnknownCommandIsTheUsersMistake() {
        assertThat(run("fly")).isEqualTo(2);
    }

    private int run(String... words) {
        return Quarry.commandLine().setErr(new PrintWriter(errors, true)).execute(words);
    }
}
