package quarry.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelFileExportTest {

    private Catalogue catalogue;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws IOException {
        catalogue = new Catalogue();
        catalogue.images().put("a.png", "");
        catalogue.images().put("b.png", "");
    }

    @AfterEach
    void stop() {
        catalogue.close();
    }

    @Test
    void labelsOfAllPagesAreWritten() {
        var file = directory.resolve("labels.csv");

        int count = new LabelFileExport(catalogue.api(), "cats").run("csv", file);

        assertThat(count).isEqualTo(2);
        assertThat(file).hasContent("name,label\na.png,cat\nb.png,cat");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFormatThatCannotSayTheLabelsLeavesNoFile() {
        var file = directory.resolve("labels.zip");

        assertThatThrownBy(() -> new LabelFileExport(catalogue.api(), "cats").run("voc", file))
                .isInstanceOf(ClientException.class)
                .hasMessage("VOC has no tag");
        assertThat(directory).isEmptyDirectory();
    }
}
