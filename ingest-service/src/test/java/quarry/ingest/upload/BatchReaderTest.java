package quarry.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.ingest.Pictures;
import quarry.ingest.image.Arrival;

class BatchReaderTest {

    private static final BatchLimits LIMITS = new BatchLimits(3, 1000, 500, 10, 5000);

    @Test
    void aChunkEndsAfterSoManyFiles() {
        // Given
        var reader = zip(files(7, 10), LIMITS);

        // Then
        assertThat(chunks(reader)).extracting(List::size).containsExactly(3, 3, 1);
    }

    @Test
    void aChunkEndsAfterSoManyBytes() {
        // Given
        var reader = zip(files(4, 500), LIMITS);

        // Then
        assertThat(chunks(reader)).extracting(List::size).containsExactly(2, 2);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndTheNextIsRead() {
        // Given
        var files = new LinkedHashMap<String, byte[]>();
        files.put("large", new byte[501]);
        files.put("small", new byte[500]);

        // When
        var arrivals = all(zip(files, LIMITS));

        // Then
        assertThat(arrivals).extracting(Arrival::size).containsExactly(0, 500);
    }

    @Test
    void aFileThatUnpacksToMoreThanTheBatchMayHaveEndsIt() {
        // Given
        var files = new LinkedHashMap<String, byte[]>();
        files.put("bomb", new byte[1_000_000]);
        files.put("small", new byte[500]);

        // When
        var arrivals = all(zip(files, LIMITS));

        // Then
        assertThat(arrivals).extracting(Arrival::size).containsExactly(0);
    }

    @Test
    void moreFilesThanAllowedAreNotRead() {
        // When
        var arrivals = all(zip(files(15, 1), LIMITS));

        // Then
        assertThat(arrivals).hasSize(11);
        assertThat(arrivals.get(10).size()).isZero();
    }

    @Test
    void anArchiveThatBreaksOffKeepsWhatCameBefore() {
        // Given
        var archive = Archives.zip(Map.of("a.png", Pictures.png(1)));
        var reader = new BatchReader(
                ArchiveBatch.zip(new ByteArrayInputStream(archive, 0, archive.length / 2)),
                new BatchLimits(3, 10_000, 5_000, 10, 50_000));

        // When
        var arrivals = all(reader);

        // Then
        assertThat(arrivals).hasSize(1);
        assertThat(arrivals.get(0).size()).isZero();
    }

    private static BatchReader zip(Map<String, byte[]> files, BatchLimits limits) {
        return new BatchReader(ArchiveBatch.zip(new ByteArrayInputStream(Archives.zip(files))), limits);
    }

    private static Map<String, byte[]> files(int count, int size) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            files.put("file-" + i, new byte[size]);
        }
        return files;
    }

    private static List<List<Arrival>> chunks(BatchReader reader) {
        var chunks = new ArrayList<List<Arrival>>();
        while (!reader.hasEnded()) {
            var chunk = reader.nextChunk();
            if (!chunk.isEmpty()) {
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private static List<Arrival> all(BatchReader reader) {
        return chunks(reader).stream().flatMap(List::stream).toList();
    }
}
