package quarry.activelearning.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once more bytes come than allowed. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private final long mostOfArchive;
    private long count;

    /**
     * A stream with limits.
     *
     * @param most bytes of a file
     * @param mostOfArchive bytes that a file of its packed size may have
     */
    LimitedStream(InputStream stream, long most, long mostOfArchive) {
        super(stream);
        this.most = most;
        this.mostOfArchive = mostOfArchive;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        count += bytes;
        if (count > most) {
            throw new IOException("has more than the allowed " + most + " bytes");
        }
        if (count > mostOfArchive) {
            throw new IOException("unpacks to more than the allowed " + ZippedFile.MOST_RATIO + " times its size");
        }
    }
}
