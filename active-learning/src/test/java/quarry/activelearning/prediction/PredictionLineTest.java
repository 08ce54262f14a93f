package quarry.activelearning.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionLineTest {

    private static final String HEAD = "{\"image\":\"a\",\"width\":3,\"height\":2,\"findings\":[";

    @Test
    void anImageIsALine() throws IOException {
        var lines = List.of(PredictionLine.of(Samples.STREET), PredictionLine.of(Samples.EMPTY));

        assertThat(lines).isEqualTo(Samples.text("lines.jsonl").lines().toList());
    }

    @Test
    void aLineIsAnImage() throws IOException {
        var images = Samples.text("lines.jsonl").lines().map(PredictionLine::read);

        assertThat(images).containsExactly(Samples.STREET, Samples.EMPTY);
    }

    @Test
    void whatIsNotSureEnoughIsLeftOut() {
        assertThat(Samples.STREET.atLeast(0.75).prediction().findings())
                .isEqualTo(Samples.STREET.prediction().findings().subList(0, 2));
    }

    @Test
    void aLineOfAnotherFormIsRefusedWithTheReason() {
        refused("{", "no line of JSON");
        refused("{\"width\":3,\"height\":2,\"findings\":[]}", "image must be a text");
        refused("{\"image\":\"a\",\"width\":3.5,\"height\":2,\"findings\":[]}", "width must be a whole number");
        refused("{\"image\":\"a\",\"width\":3,\"height\":2}", "findings must be a list");
        refused(HEAD + "{\"class\":\"cat\"}]}", "score must be a number");
        refused(HEAD + "{\"class\":\"cat\",\"score\":1,\"box\":[1,2,3]}]}", "box must be 4 numbers");
        refused(HEAD + "{\"class\":\"cat\",\"score\":1,\"box\":[1,2,3,4],\"joints\":[[1,2]]}]}", "joints must be 3");
        refused(HEAD + "{\"class\":\"cat\",\"score\":1,\"runs\":\"11\"}]}", "runs of 2 pixels for 3 x 2");
    }

    private static void refused(String line, String reason) {
        assertThatThrownBy(() -> PredictionLine.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
