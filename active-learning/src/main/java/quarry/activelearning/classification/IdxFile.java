package quarry.activelearning.classification;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An array of bytes in the IDX format of MNIST: magic 0 0 8 d, then d lengths of 4 bytes, then the values. */
final class IdxFile {

    private static final int UNSIGNED_BYTES = 8;
    private static final int MOST_VALUES = 1 << 30;

    private final int[] shape;
    private final byte[] values;

    private IdxFile(int[] shape, byte[] values) {
        this.shape = shape;
        this.values = values;
    }

    /** Reads {@code name} or {@code name.gz} in a directory. */
    static IdxFile read(Path directory, String name) throws IOException {
        var plain = directory.resolve(name);
        var packed = directory.resolve(name + ".gz");
        if (!Files.exists(plain) && !Files.exists(packed)) {
            throw new IOException("neither " + plain + " nor " + packed + " exists");
        }
        var file = Files.exists(plain) ? plain : packed;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                var in = new DataInputStream(file.equals(packed) ? new GZIPInputStream(raw) : raw)) {
            return parse(in);
        } catch (EOFException | ZipException e) {
            throw new IOException(file + " is truncated or damaged", e);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static IdxFile parse(DataInputStream in) throws IOException {
        int magic = in.readInt();
        int axes = magic & 0xff;
        if (magic >>> 8 != UNSIGNED_BYTES || axes < 1 || axes > 4) {
            throw new IOException("no IDX file of bytes: it starts with %08x".formatted(magic));
        }
        var shape = new int[axes];
        long size = 1;
        for (int i = 0; i < axes; i++) {
            shape[i] = in.readInt();
            if (shape[i] < 0) {
                throw new IOException("a negative length");
            }
            size *= shape[i];
            if (size > MOST_VALUES) {
                throw new IOException("more than " + MOST_VALUES + " values");
            }
        }
        var values = in.readNBytes((int) size);
        if (values.length < size || in.read() != -1) {
            throw new EOFException();
        }
        return new IdxFile(shape, values);
    }

    int axes() {
        return shape.length;
    }

    int length(int axis) {
        return shape[axis];
    }

    int at(int index) {
        return values[index] & 0xff;
    }
}
