package quarry.activelearning.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.classification.IdxDataset.Part;
import quarry.activelearning.image.ImageDecoder;

class IdxDatasetTest {

    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 9, (byte) 200};

    @TempDir
    Path directory;

    @Test
    void packedAndPlainFilesAreRead() throws Exception {
        Files.write(directory.resolve("t10k-images-idx3-ubyte.gz"), packed(images()));
        Files.write(directory.resolve("t10k-labels-idx1-ubyte"), LABELS);

        var data = IdxDataset.read(directory, Part.TEST);

        assertThat(data.size()).isEqualTo(2);
        assertThat(data.label(0)).isEqualTo(9);
        assertThat(data.label(1)).isEqualTo(200);
        var second = ImageDecoder.decode(data.png(1));
        assertThat(second.width()).isEqualTo(3);
        assertThat(second.height()).isEqualTo(2);
        assertThat(second.at(0, 1, 2)).isEqualTo(11 * 20);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> IdxDataset.read(directory, Part.TRAIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train-images-idx3-ubyte");
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        var images = images();
        refused(Arrays.copyOf(images, images.length - 1), "truncated or damaged");
        refused(Arrays.copyOf(images, images.length + 1), "truncated or damaged");
        refused(Arrays.copyOf(images, 6), "truncated or damaged");
        refused(new byte[] {'P', 'K', 3, 4}, "no IDX file");
        refused(ByteBuffer.allocate(8).put(new byte[] {0, 0, 8, 1}).putInt(-1).array(), "a negative length");
        refused(
                ByteBuffer.allocate(16)
                        .put(new byte[] {0, 0, 8, 3})
                        .putInt(1 << 20)
                        .putInt(1 << 20)
                        .putInt(1 << 20)
                        .array(),
                "more than");
        refused(LABELS, "do not fit together");
    }

    private void refused(byte[] images, String reason) throws IOException {
        Files.write(directory.resolve("train-images-idx3-ubyte"), images);
        Files.write(directory.resolve("train-labels-idx1-ubyte"), LABELS);
        assertThatThrownBy(() -> IdxDataset.read(directory, Part.TRAIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    /** Two images of 3 x 2 with the values 0, 20, 40, .. */
    private static byte[] images() {
        var bytes = ByteBuffer.allocate(16 + 12)
                .put(new byte[] {0, 0, 8, 3})
                .putInt(2)
                .putInt(2)
                .putInt(3);
        for (int i = 0; i < 12; i++) {
            bytes.put((byte) (i * 20));
        }
        return bytes.array();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
