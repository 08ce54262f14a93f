package quarry.standalone.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void aPipeGetsPlainLinesAndNoneTwice() {
        try (var progress = new Progress(out, "uploading", false)) {
            progress.show("training, epoch 1 of 2", 1, 2);
            progress.show("training, epoch 1 of 2", 1, 2);
            progress.line("done");
        }

        assertThat(printed().lines()).containsExactly("training, epoch 1 of 2", "done");
    }

    @Test
    void aPipeIsToldTheEndOfACount() {
        try (var progress = new Progress(out, "uploading", false)) {
            progress.add(3, 7);
            progress.add(4, 7);
        }

        assertThat(printed().lines()).containsExactly("uploading, 7 of 7");
    }

    @Test
    void aTerminalGetsABarThatGrows() {
        try (var progress = new Progress(out, "uploading", true)) {
            progress.add(1, 2);
            progress.add(1, 2);
        }

        assertThat(printed())
                .contains("[###############...............] uploading, 1 of 2")
                .contains("[##############################] uploading, 2 of 2");
    }

    @Test
    void anUnknownTotalIsAnEmptyBar() {
        try (var progress = new Progress(out, "", true)) {
            progress.show("training, epoch 0 of 0", 0, 0);
        }

        assertThat(printed()).contains("[..............................] training");
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
