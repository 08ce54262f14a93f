package quarry.scorer.image;

import quarry.activelearning.image.UnreadableImageException;

/** Makes of an image file what is needed of it: the input of a network, or a descriptor. */
@FunctionalInterface
public interface ImageReader<T> {

    T read(byte[] image) throws UnreadableImageException;
}
