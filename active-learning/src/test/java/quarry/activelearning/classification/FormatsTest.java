package quarry.activelearning.classification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.ImageDecoder;

class FormatsTest {

    @TempDir
    Path directory;

    @Test
    void theHalvesOfAnIdxSetAreReadWithTheirClasses() throws IOException {
        idx("train", 0, 2);
        idx("t10k", 1);

        var data = new Classification().dataset("idx:" + directory);

        assertThat(data.classes()).containsExactly("class-0", "class-1", "class-2");
        assertThat(data.train().size()).isEqualTo(2);
        assertThat(data.train().name(1)).isEqualTo("train/00001.png");
        assertThat(data.train().label(1)).isEqualTo(Map.of("class", "class-2"));
        assertThat(data.test().label(0)).isEqualTo(Map.of("class", "class-1"));
    }

    @Test
    void theBatchesOfCifarAreReadOneBehindTheOther() throws Exception {
        for (int i = 1; i <= 5; i++) {
            Files.write(directory.resolve("data_batch_" + i + ".bin"), cifar(i, i + 1));
        }
        Files.write(directory.resolve("test_batch.bin"), cifar(9));

        var data = new Classification().dataset("cifar10:" + directory);

        assertThat(data.classes()).hasSize(10);
        assertThat(data.train().size()).isEqualTo(10);
        assertThat(data.train().name(3)).isEqualTo("data_batch_2/00001.png");
        assertThat(data.train().label(3)).isEqualTo(Map.of("class", "cat"));
        assertThat(data.test().label(0)).isEqualTo(Map.of("class", "truck"));
        var image = ImageDecoder.decode(data.train().image(3));
        assertThat(List.of(image.at(0, 0, 0), image.at(1, 0, 1), image.at(2, 31, 31)))
                .containsExactly(3, 1, 200);
    }

    @Test
    void aDamagedBatchOfCifarIsRefused() throws IOException {
        for (int i = 2; i <= 5; i++) {
            Files.write(directory.resolve("data_batch_" + i + ".bin"), cifar(0));
        }
        Files.write(directory.resolve("data_batch_1.bin"), Arrays.copyOf(cifar(0), 3000));
        refused("cifar10:" + directory, "not whole records");
        Files.write(directory.resolve("data_batch_1.bin"), cifar(10));
        refused("cifar10:" + directory, "is of class 10");
        Files.delete(directory.resolve("data_batch_1.bin"));
        refused("cifar10:" + directory, "does not exist");
    }

    @Test
    void aFolderForEachClassInBothHalvesIsRead() throws IOException {
        file("train/cat/a.png");
        file("train/dog/b.png");
        file("train/dog/.hidden");
        file("test/dog/c.png");

        var data = new Classification().dataset("folder:" + directory);

        assertThat(data.classes()).containsExactly("cat", "dog");
        assertThat(names(data.train())).containsExactly("cat/a.png", "dog/b.png");
        assertThat(names(data.test())).containsExactly("dog/c.png");
        assertThat(data.test().label(0)).isEqualTo(Map.of("class", "dog"));
        assertThat(data.train().image(0)).isEqualTo("train/cat/a.png".getBytes(UTF_8));
    }

    @Test
    void aFifthOfUndividedFoldersIsHeldOut() throws IOException {
        for (int i = 0; i < 10; i++) {
            file("cat/" + i + ".png");
        }

        var data = new Classification().dataset("folder:" + directory);

        assertThat(data.test().size()).isEqualTo(2);
        assertThat(data.train().size()).isEqualTo(8);
        var all = new HashSet<>(names(data.train()));
        all.addAll(names(data.test()));
        assertThat(all).hasSize(10);
        assertThat(names(new Classification().dataset("folder:" + directory).test()))
                .isEqualTo(names(data.test()));
    }

    @Test
    void foldersThatDoNotFitAreRefused() throws IOException {
        refused("folder:" + directory, "no folder for a class");
        refused("folder:" + directory.resolve("nowhere"), "is no directory");
        file("train/cat/a.png");
        file("test/dog/c.png");
        refused("folder:" + directory, "has a class that");
    }

    @Test
    void anUnknownFormatIsRefused() {
        for (var place : List.of("coco:/tmp", "/tmp", "")) {
            assertThatThrownBy(() -> new Classification().dataset(place))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cifar10, folder, idx");
        }
    }

    private static void refused(String place, String reason) {
        assertThatThrownBy(() -> new Classification().dataset(place))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    private static List<String> names(NamedImages images) {
        return IntStream.range(0, images.size()).mapToObj(images::name).toList();
    }

    private void file(String path) throws IOException {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    /** Images of 1 x 1. */
    private void idx(String half, int... labels) throws IOException {
        byte n = (byte) labels.length;
        var images = new ByteArrayOutputStream();
        images.writeBytes(new byte[] {0, 0, 8, 3, 0, 0, 0, n, 0, 0, 0, 1, 0, 0, 0, 1});
        images.writeBytes(new byte[labels.length]);
        var classes = new ByteArrayOutputStream();
        classes.writeBytes(new byte[] {0, 0, 8, 1, 0, 0, 0, n});
        for (int label : labels) {
            classes.write(label);
        }
        Files.write(directory.resolve(half + "-images-idx3-ubyte"), images.toByteArray());
        Files.write(directory.resolve(half + "-labels-idx1-ubyte"), classes.toByteArray());
    }

    /** An image for each class: its first red value is the class, its second green one 1, its last blue one 200. */
    private static byte[] cifar(int... classes) {
        var bytes = new byte[classes.length * 3073];
        for (int i = 0; i < classes.length; i++) {
            bytes[i * 3073] = (byte) classes[i];
            bytes[i * 3073 + 1] = (byte) classes[i];
            bytes[i * 3073 + 1 + 1024 + 1] = 1;
            bytes[i * 3073 + 3072] = (byte) 200;
        }
        return bytes;
    }
}
