package quarry.scorer.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.contracts.ObjectRef;
import quarry.kit.store.Sha256;

class WeightFilesTest {

    @TempDir
    Path directory;

    private final List<String> downloads = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @Test
    void weightsAreFetchedOnce() throws IOException {
        // Given
        var object = object("a", "weights");

        // When
        files(100).file(object);
        var file = files(100).file(object);

        // Then
        assertThat(file).hasContent("weights");
        assertThat(downloads).containsExactly("a");
    }

    @Test
    void aTornFileIsFetchedAgain() throws IOException {
        // Given
        var object = object("a", "weights");
        Files.writeString(files(100).file(object), "weigh");

        // When
        var file = files(100).file(object);

        // Then
        assertThat(file).hasContent("weights");
    }

    @Test
    void otherBytesThanAnnouncedAreRefused() {
        // Given
        var other = new ObjectRef("a", 7, Sha256.hex("thgiews".getBytes(UTF_8)));

        // When, Then
        assertThatThrownBy(() -> files(100).file(other))
                .isInstanceOf(ModelUnusableException.class)
                .hasMessageContaining("object a");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void whatWasNotTakenForLongestMakesRoom() throws IOException {
        // Given
        var a = files(20).file(object("a", "weights"));
        var b = files(20).file(object("b", "WEIGHTS"));
        files(20).file(object("a", "weights"));

        // When
        var c = files(20).file(object("c", "wEiGhTs"));

        // Then
        assertThat(List.of(a, c)).allMatch(Files::exists);
        assertThat(b).doesNotExist();
    }

    private static ObjectRef object(String key, String content) {
        var bytes = content.getBytes(UTF_8);
        return new ObjectRef(key, bytes.length, Sha256.hex(bytes));
    }

    private WeightFiles files(long capacity) throws IOException {
        now = now.plus(Duration.ofHours(1));
        return new WeightFiles(this::download, directory, capacity, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void download(String key, Path target) {
        downloads.add(key);
        try {
            Files.writeString(target, List.of("weights", "WEIGHTS", "wEiGhTs").get(key.charAt(0) - 'a'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
