package quarry.activelearning.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The contents of a safetensors file: named tensors, and a map of texts about them.
 *
 * <p>The format: 8 bytes little-endian length of the header, the header as JSON (name to type, shape and byte range; the
 * name {@code __metadata__} to texts), then the bytes of all tensors without gaps.
 *
 * @param tensors in the order of the file
 * @param metadata texts, empty if there are none
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

    /** Longer headers are refused: 8 MiB are tens of thousands of tensors. */
    static final int MOST_HEADER_BYTES = 8 << 20;

    private static final int LENGTH_BYTES = Long.BYTES;

    public Safetensors {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /**
     * Reads and checks a whole file of up to 2 GiB.
     *
     * @throws IOException if it is not one, is truncated, has a type that is not in {@link Dtype}, or tensors that
     *     overlap or leave gaps; the message says which and where
     */
    public static Safetensors read(Path file) throws IOException {
        if (Files.size(file) > Integer.MAX_VALUE - 64) {
            throw new IOException("not a weights file: larger than 2 GiB");
        }
        return parse(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    /** The same for a file in memory. */
    public static Safetensors read(byte[] file) throws IOException {
        return parse(ByteBuffer.wrap(file));
    }

    static Safetensors parse(ByteBuffer file) throws IOException {
        file.order(ByteOrder.LITTLE_ENDIAN);
        if (file.remaining() < LENGTH_BYTES) {
            throw new IOException("not a weights file: only " + file.remaining() + " bytes");
        }
        long headerBytes = file.getLong();
        if (headerBytes < 2 || headerBytes > MOST_HEADER_BYTES) {
            throw new IOException("not a weights file: a header of " + headerBytes + " bytes");
        }
        if (headerBytes > file.remaining()) {
            throw new IOException("truncated weights file: the header should have " + headerBytes + " bytes, but only "
                    + file.remaining() + " follow");
        }
        var header = new byte[(int) headerBytes];
        file.get(header);
        return Header.parse(header).tensors(file.slice());
    }

    /** Writes the file; the same contents give the same bytes. */
    public void write(Path file) throws IOException {
        var header = Header.of(this).bytes();
        try (var out = Files.newByteChannel(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            writeAll(out, length.putLong(header.length).flip());
            writeAll(out, ByteBuffer.wrap(header));
            for (var tensor : tensors.values()) {
                writeAll(out, tensor.bytes());
            }
        }
    }

    /** The bytes that {@link #write} writes. */
    public byte[] bytes() {
        var header = Header.of(this).bytes();
        int size = LENGTH_BYTES + header.length;
        for (var tensor : tensors.values()) {
            size = Math.addExact(size, tensor.bytes().remaining());
        }
        var bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header);
        tensors.values().forEach(tensor -> bytes.put(tensor.bytes()));
        return bytes.array();
    }

    private static void writeAll(WritableByteChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
