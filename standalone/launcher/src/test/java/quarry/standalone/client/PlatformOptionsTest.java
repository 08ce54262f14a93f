package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PlatformOptionsTest {

    @Test
    void foldersMayHavePrefixes() {
        assertThat(parse("--platform=annotate-online:4711", "--folder=1", "--folder=2=cam1_", "--attach"))
                .isEqualTo(new NewPlatform(
                        "annotate-online",
                        4711L,
                        List.of(new NewPlatform.Folder(1, ""), new NewPlatform.Folder(2, "cam1_")),
                        null,
                        true));
    }

    @Test
    void aBucketIsABucket() {
        assertThat(parse("--platform=bucket")).isEqualTo(new NewPlatform("bucket", null, List.of(), null, false));
        assertThat(parse()).isNull();
    }

    @Test
    void nonsenseIsAnswered() {
        assertThatThrownBy(() -> parse("--platform=label-studio:x")).isInstanceOf(ClientException.class);
        assertThatThrownBy(() -> parse("--attach")).isInstanceOf(ClientException.class);
    }

    private static NewPlatform parse(String... words) {
        return CommandLine.populateCommand(new PlatformOptions(), words).platform();
    }
}
