package quarry.activelearning.image;

/** From an image file to what a network of some task wants; needs no engine, and is safe for threads. */
public interface Decoder {

    /**
     * Decodes a file.
     *
     * @throws UnreadableImageException if it is no image, or not one that the task can use
     */
    Input decode(byte[] image) throws UnreadableImageException;
}
