package quarry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import quarry.standalone.client.ClientException;

class DemoCommandTest {

    @TempDir
    Path directory;

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> call("--out", directory.toString()))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void aPoolThatIsTooSmallForTheCyclesIsSaidBeforeAnythingStarts() {
        assertThatThrownBy(() -> call("--pool", "300", "--cycles", "3", "--per-cycle", "100"))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("--pool must be at least 400");
    }

    private static void call(String... words) throws IOException {
        var command = new DemoCommand();
        new CommandLine(command).parseArgs(words);
        command.call();
    }
}
