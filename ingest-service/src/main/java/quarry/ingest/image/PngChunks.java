package quarry.ingest.image;

import java.nio.ByteBuffer;

/** The chunks of a PNG file (PNG specification, section 5.3): length, type, data, check sum. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECK_SUM = 4;
    private static final int IEND = 0x49454E44;

    private PngChunks() {}

    /** Whether every chunk up to the closing one is there in full; the decoder does not look that far. */
    static boolean reachTheEnd(byte[] png) {
        var buffer = ByteBuffer.wrap(png);
        long at = SIGNATURE;
        while (at + LENGTH_AND_TYPE + CHECK_SUM <= png.length) {
            int length = buffer.getInt((int) at);
            int type = buffer.getInt((int) at + Integer.BYTES);
            if (length < 0) {
                return false;
            }
            at += (long) LENGTH_AND_TYPE + length + CHECK_SUM;
            if (type == IEND) {
                return at <= png.length;
            }
        }
        return false;
    }
}
