package quarry.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArchiveBatchTest {

    private static final byte[] BYTES = {1, 2, 3};

    @Test
    void foldersOfAZipArePassedOver() throws IOException {
        // Given
        var files = new LinkedHashMap<String, byte[]>();
        files.put("folder/", new byte[0]);
        files.put("folder/a.png", BYTES);
        var batch = ArchiveBatch.zip(new ByteArrayInputStream(Archives.zip(files)));

        // Then
        assertThat(batch.next().orElseThrow().name()).isEqualTo("folder/a.png");
        assertThat(batch.next()).isEmpty();
    }

    @Test
    void aTarOfTheCurrentFolderHasPlainNames() throws IOException {
        // Given
        var batch = tar(Map.of("./a.png", BYTES));

        // When
        var entry = batch.next().orElseThrow();

        // Then
        assertThat(entry.name()).isEqualTo("a.png");
        assertThat(entry.open().readAllBytes()).isEqualTo(BYTES);
    }

    @Test
    void aLongNameInATarIsWhole() throws IOException {
        // Given
        var name = "x".repeat(116) + ".png";

        // Then
        assertThat(tar(Map.of(name, BYTES)).next().orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void aLinkInATarIsAnObstacle() throws IOException {
        // Given
        var batch = tar(Map.of());

        // Then
        assertThat(batch.next().orElseThrow().obstacle()).hasValue("is no plain file");
    }

    private static ArchiveBatch tar(Map<String, byte[]> files) {
        return ArchiveBatch.tar(new ByteArrayInputStream(Archives.tarWithLink(files)));
    }
}
