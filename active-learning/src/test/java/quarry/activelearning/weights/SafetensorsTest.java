package quarry.activelearning.weights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        // Given
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("z.weight", Tensor.of(new float[] {1.5f, -0.0f, Float.MIN_VALUE, Float.NaN, 3, 4}, 2, 3));
        tensors.put("a.steps", new Tensor(Dtype.I64, List.of(), ByteBuffer.allocate(8)));
        tensors.put("empty", Tensor.of(new float[0], 0, 5));
        var file = directory.resolve("model.safetensors");

        // When
        new Safetensors(tensors, Map.of("task", "classification", "classes", "[\"cät\"]")).write(file);
        var read = Safetensors.read(file);

        // Then
        assertThat(read.metadata()).containsEntry("task", "classification").containsEntry("classes", "[\"cät\"]");
        assertThat(read.tensors()).containsOnlyKeys("z.weight", "a.steps", "empty");
        tensors.forEach((name, tensor) -> {
            assertThat(read.tensors().get(name).bytes()).isEqualTo(tensor.bytes());
            assertThat(read.tensors().get(name).shape()).isEqualTo(tensor.shape());
            assertThat(read.tensors().get(name).dtype()).isEqualTo(tensor.dtype());
        });
    }

    @Test
    void theBytesAreThoseOfTheFormat() throws IOException {
        var file = directory.resolve("one.safetensors");
        new Safetensors(Map.of("w", Tensor.of(new float[] {1}, 1)), Map.of()).write(file);

        var header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
        assertThat(Files.readAllBytes(file)).isEqualTo(file(padded(header), new byte[] {0, 0, (byte) 0x80, 0x3f}));
    }

    @Test
    void aFileFromElsewhereWithoutMetadataIsRead() throws IOException {
        var read = parse(
                "{\"w\":{\"data_offsets\":[4,12],\"dtype\":\"F64\",\"shape\":[1]},"
                        + "\"v\":{\"dtype\":\"I32\",\"shape\":[1,1],\"data_offsets\":[0,4]}}",
                12);

        assertThat(read.metadata()).isEmpty();
        assertThat(read.tensors().get("w").dtype()).isEqualTo(Dtype.F64);
        assertThat(read.tensors().get("v").shape()).containsExactly(1L, 1L);
    }

    @Test
    void aTypeThatTheEngineWouldDieOfIsRefused() {
        for (var type : List.of("BF16", "F16", "U16", "F8_E4M3", "BOOL", "nonsense")) {
            refused(
                    "{\"w\":{\"dtype\":\"" + type + "\",\"shape\":[2],\"data_offsets\":[0,4]}}",
                    4,
                    "tensor w: type " + type + " is not supported");
        }
    }

    @Test
    void offsetsMustFillTheDataWithoutOverlapOrGap() {
        refused(two("[0,4]", "[2,6]"), 8, "tensor b begins at byte 2, but the one before ends at 4");
        refused(two("[0,4]", "[0,4]"), 4, "begins at byte 0");
        refused(two("[0,4]", "[6,10]"), 10, "begins at byte 6");
        refused(two("[0,4]", "[4,8]"), 12, "4 bytes at the end belong to no tensor");
        refused(two("[0,4]", "[4,8]"), 7, "bytes 4 to 8 of a file with 7");
        refused(two("[4,0]", "[4,8]"), 8, "tensor a: bytes 4 to 0");
        refused(two("[0,8]", "[8,12]"), 12, "tensor a: 8 bytes for F32 of shape [1]");
        refused(two("[0]", "[4,8]"), 8, "data_offsets must be two numbers");
        refused(two("[-4,0]", "[0,4]"), 4, "must be counts");
        refused(two("[0,4.5]", "[4,8]"), 8, "must be counts");
        refused(two("[0,99999999999999999999]", "[4,8]"), 8, "must be counts");
        refused(two("\"0,4\"", "[4,8]"), 8, "must be a list");
    }

    @Test
    void aShapeTooLargeToCountIsRefused() {
        refused(
                "{\"w\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}",
                0,
                "shape [4294967296, 4294967296] is too large");
    }

    @Test
    void aHeaderThatIsNoneIsRefused() {
        refused("[1, 2, 3]", 0, "no JSON object");
        refused("{\"w\":", 0, "no JSON");
        refused("{} {}", 0, "no JSON");
        refused("{\"w\":7}", 0, "must be a list");
        refused("[".repeat(5000), 0, "no JSON");
        refused("{\"__metadata__\":[]}", 0, "__metadata__ must be an object");
        refused("{\"__metadata__\":{\"a\":1}}", 0, "__metadata__.a must be a text");
        var twice = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                + "\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
        refused(twice, 4, "Duplicate");
    }

    @Test
    void aWrongLengthOfTheHeaderIsRefusedBeforeAnythingIsAllocated() {
        for (long length : new long[] {-1, 0, 1, Long.MAX_VALUE, Safetensors.MOST_HEADER_BYTES + 1L}) {
            assertThatThrownBy(() -> Safetensors.parse(ByteBuffer.allocate(64)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putLong(length)
                            .rewind()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a header of " + length + " bytes");
        }
        assertThatThrownBy(() -> Safetensors.parse(ByteBuffer.allocate(64)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(57)
                        .rewind()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("truncated");
        assertThatThrownBy(() -> Safetensors.parse(ByteBuffer.allocate(7))).isInstanceOf(IOException.class);
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        var whole = directory.resolve("whole.safetensors");
        new Safetensors(Map.of("w", Tensor.of(new float[16], 16)), Map.of("a", "b")).write(whole);
        var bytes = Files.readAllBytes(whole);

        for (int length = 0; length < bytes.length; length++) {
            var cut = ByteBuffer.wrap(bytes, 0, length).slice();
            assertThatThrownBy(() -> Safetensors.parse(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void changedBytesOfAHeaderNeverEndInAnythingButAnAnswer() throws IOException {
        var whole = directory.resolve("whole.safetensors");
        new Safetensors(Map.of("w", Tensor.of(new float[16], 16)), Map.of("a", "b")).write(whole);
        var bytes = Files.readAllBytes(whole);
        var random = new Random(1);

        for (int i = 0; i < 2000; i++) {
            var changed = bytes.clone();
            changed[random.nextInt(bytes.length - 64)] = (byte) random.nextInt(256);
            try {
                Safetensors.parse(ByteBuffer.wrap(changed)).tensors();
            } catch (IOException expected) {
                assertThat(expected.getMessage()).isNotBlank().doesNotEndWith("null");
            }
        }
    }

    private static String two(String first, String second) {
        return "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":" + first + "},"
                + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":" + second + "}}";
    }

    private static void refused(String header, int dataBytes, String reason) {
        assertThatThrownBy(() -> parse(header, dataBytes))
                .as(header)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(reason);
    }

    private static Safetensors parse(String header, int dataBytes) throws IOException {
        return Safetensors.parse(ByteBuffer.wrap(file(header, new byte[dataBytes])));
    }

    private static byte[] file(String header, byte[] data) {
        var text = header.getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data)
                .array();
    }

    private static String padded(String header) {
        return header + " ".repeat((8 - header.length() % 8) % 8);
    }

    @Test
    void batchesJoinAlongTheFirstAxis() {
        var joined =
                Tensor.concat(List.of(Tensor.of(new float[] {1, 2, 3, 4}, 2, 2), Tensor.of(new float[] {5, 6}, 1, 2)));

        assertThat(joined.shape()).containsExactly(3L, 2L);
        assertThat(joined.bytes())
                .isEqualTo(Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 3, 2).bytes());
        assertThatThrownBy(() -> Tensor.concat(List.of(Tensor.of(new float[2], 1, 2), Tensor.of(new float[3], 1, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not join");
    }
}
