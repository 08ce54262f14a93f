package quarry.ingest.image;

/** The blocks of a GIF file (GIF89a, sections 18 to 27), each a chain of sub-blocks with their length before them. */
final class GifBlocks {

    private static final int SCREEN_FLAGS = 10;
    private static final int FIRST_TABLE = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int IMAGE_FLAGS = 9;
    private static final int IMAGE_DESCRIPTOR = 10;

    private final byte[] gif;
    private int at;

    private GifBlocks(byte[] gif) {
        this.gif = gif;
    }

    /** Whether every block up to the trailer is there in full; the decoder takes some cut ones for shorter ones. */
    static boolean reachTheEnd(byte[] gif) {
        return new GifBlocks(gif).walk();
    }

    private boolean walk() {
        at = FIRST_TABLE + colourTable(SCREEN_FLAGS);
        while (at < gif.length) {
            switch (unsigned(at)) {
                case TRAILER -> {
                    return true;
                }
                case EXTENSION -> at += 2;
                case IMAGE -> at += IMAGE_DESCRIPTOR + colourTable(at + IMAGE_FLAGS) + 1;
                default -> {
                    return false;
                }
            }
            passSubBlocks();
        }
        return false;
    }

    /** Bytes of the colour table that these flags announce. */
    private int colourTable(int flags) {
        int value = flags < gif.length ? unsigned(flags) : 0;
        return (value & 0x80) == 0 ? 0 : 3 << (value % 8 + 1);
    }

    private void passSubBlocks() {
        while (at < gif.length && gif[at] != 0) {
            at += 1 + unsigned(at);
        }
        at++;
    }

    private int unsigned(int index) {
        return Byte.toUnsignedInt(gif[index]);
    }
}
