package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.NamedImages;
import quarry.standalone.terminal.Progress;

/** Against a catalogue that keeps names and sizes in memory. */
class UploadTest {

    @TempDir
    Path directory;

    private Catalogue catalogue;

    @BeforeEach
    void start() throws IOException {
        catalogue = new Catalogue();
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void everyFileArrivesOnceAndTheSecondTimeChangesNothing() throws IOException {
        // Given
        for (int i = 0; i < 450; i++) {
            Files.writeString(directory.resolve("image-" + i + ".png"), "pixels " + i);
        }

        // When
        var first = upload();
        var second = upload();

        // Then
        assertThat(first).isEqualTo(new Outcomes(450, 0, 0, null));
        assertThat(second).isEqualTo(new Outcomes(0, 450, 0, null));
        assertThat(catalogue.images()).hasSize(450).containsEntry("image-7.png", "pixels 7");
    }

    @Test
    void aRefusedFileIsNamedWithItsReasonAndTheOthersGoThrough() throws IOException {
        Files.writeString(directory.resolve("a.png"), "pixels");
        Files.writeString(directory.resolve("bad.png"), "pixels");

        var outcomes = upload();

        assertThat(outcomes.stored()).isEqualTo(1);
        assertThat(outcomes.items()).singleElement().satisfies(item -> assertThat(item.name() + ": " + item.reason())
                .isEqualTo("bad.png: not an image"));
    }

    @Test
    void aServiceThatIsAwayForAMomentIsAskedAgain() throws IOException {
        Files.writeString(directory.resolve("a b.png"), "pixels");
        catalogue.beAwayFor(2);

        assertThat(upload().stored()).isEqualTo(1);
        assertThat(catalogue.images()).containsOnlyKeys("a b.png");
    }

    @Test
    void theImagesOfADataSetArriveUnderNamesWithoutSlashes() {
        var images = new NamedImages() {
            @Override
            public int size() {
                return 2;
            }

            @Override
            public String name(int index) {
                return "cat/" + index + ".png";
            }

            @Override
            public byte[] image(int index) {
                return ("pixels " + index).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Map<String, Object> label(int index) {
                return Map.of("class", "cat");
            }
        };

        try (var progress = silent()) {
            new Upload(catalogue.api(), "cats", "pool").images(images, progress);
        }

        assertThat(catalogue.images()).isEqualTo(Map.of("cat_0.png", "pixels 0", "cat_1.png", "pixels 1"));
    }

    @Test
    void aDirectoryWithoutFilesIsAnError() {
        assertThatThrownBy(this::upload).isInstanceOf(ClientException.class).hasMessageContaining("holds no files");
    }

    private Outcomes upload() {
        try (var progress = silent()) {
            return new Upload(catalogue.api(), "cats", "pool").directory(directory, progress);
        }
    }

    private static Progress silent() {
        return Progress.to(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), "test");
    }
}
