package quarry.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedFileTest {

    private static final RefusedFile FILE = new RefusedFile("a.png", "no image");

    @Test
    void whateverAnArchiveCallsItsEntriesAnEventStaysSmall() {
        var file = new RefusedFile("n".repeat(70_000), "r".repeat(201));

        assertThat(file.name()).hasSize(200).endsWith("n…");
        assertThat(file.reason()).hasSize(200).endsWith("r…");
        assertThat(new RefusedFile("n".repeat(200), "r")).isEqualTo(new RefusedFile("n".repeat(200), "r"));
    }

    @Test
    void anEventTellsOfOneFileAtLeastAndNotOfTooMany() {
        assertThat(failed(Collections.nCopies(UploadFailed.MOST_FILES, FILE)).files())
                .hasSize(UploadFailed.MOST_FILES);
        assertThatThrownBy(() -> failed(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> failed(Collections.nCopies(UploadFailed.MOST_FILES + 1, FILE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UploadFailed failed(List<RefusedFile> files) {
        return new UploadFailed(EventHeader.at(Instant.EPOCH), new ProjectId("cats"), files);
    }
}
