package quarry.activelearning.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Width and height of an image in pixels. */
record PixelSize(int width, int height) {

    /**
     * Reads the head of a file.
     *
     * @throws IOException if it is no image; the message is the reason
     */
    static PixelSize read(Path file) throws IOException {
        // a memory stream, since ImageIO.createImageInputStream would cache in a file
        try (var in = Files.newInputStream(file);
                var stream = new MemoryCacheImageInputStream(in)) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("not an image of a known format");
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return new PixelSize(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // the JDK's readers answer broken files with half a dozen kinds of unchecked exceptions
            throw new IOException("cannot be decoded: " + e, e);
        }
    }

    /** Whether a box has an area and lies inside. */
    boolean holds(Box box) {
        return box.x0() >= 0
                && box.y0() >= 0
                && box.x0() < box.x1()
                && box.y0() < box.y1()
                && box.x1() <= width
                && box.y1() <= height;
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
