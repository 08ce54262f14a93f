package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.exchange.ImportOptions;

class LabelFileImportTest {

    private Catalogue catalogue;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws IOException {
        catalogue = new Catalogue();
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void labelsInACsvAreSent() throws IOException {
        var file = Files.writeString(directory.resolve("labels.csv"), "name,label\na.png,cat\nb.png,dog\n");

        int code = run("csv", file);

        assertThat(code).isZero();
        assertThat(catalogue.labels())
                .containsExactly(
                        "[{\"image\":\"a.png\",\"label\":{\"class\":\"cat\"}},{\"image\":\"b.png\",\"label\":{\"class\":\"dog\"}}]");
    }

    @Test
    void whatIsRefusedInTheFileMakesTheExitCodeOneAndTheRestIsSent() throws IOException {
        var file = Files.writeString(directory.resolve("labels.csv"), "name,label\na.png,cow\nb.png,dog\n");

        int code = run("csv", file);

        assertThat(code).isEqualTo(1);
        assertThat(catalogue.labels()).containsExactly("[{\"image\":\"b.png\",\"label\":{\"class\":\"dog\"}}]");
    }

    @Test
    void imagesAreFoundByTheirNamesInTheProject() throws IOException {
        // given two images, a page each, and labels of the second and of another
        catalogue.images().put("a.png", "");
        catalogue.images().put("b.png", "");
        for (var name : new String[] {"b.png", "c.png"}) {
            Files.writeString(
                    directory.resolve(name + ".json"),
                    """
                    {"metadata": {"name": "%s", "width": 8, "height": 6, "status": "Completed"},
                     "instances": [{"type": "tag", "className": "cat"}]}"""
                            .formatted(name));
        }

        int code = run("superannotate", directory);

        assertThat(code).isZero();
        assertThat(catalogue.labels()).containsExactly("[{\"image\":\"b.png\",\"label\":{\"class\":\"cat\"}}]");
    }

    @Test
    void aFileWithoutItsHeaderAnUnknownFormatAndAnUnknownProjectAreOneLine() throws IOException {
        var file = Files.writeString(directory.resolve("labels.csv"), "a.png,cat\n");

        assertThatThrownBy(() -> run("csv", file))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("does not begin with the line name,label");
        assertThatThrownBy(() -> run("vhs", file))
                .isInstanceOf(ClientException.class)
                .hasMessageContaining("unknown format 'vhs'; known: ");
        assertThatThrownBy(() -> new LabelFileImport(catalogue.api(), "birds").run("csv", file, ImportOptions.USUAL))
                .isInstanceOf(ClientException.class)
                .hasMessage("no project 'birds'");
    }

    private int run(String format, Path place) {
        return new LabelFileImport(catalogue.api(), "cats").run(format, place, ImportOptions.USUAL);
    }
}
