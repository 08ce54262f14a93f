package quarry.scorer.image;

import quarry.contracts.ImageId;

/**
 * An image of a batch: what was made of it, or why nothing was.
 *
 * @param <T> what images are decoded to
 */
public sealed interface DecodedImage<T> {

    ImageId image();

    /** Ready to be scored. */
    record Decoded<T>(ImageId image, T input) implements DecodedImage<T> {}

    /** Can not be scored, for a reason that lies in the image. */
    record Undecodable<T>(ImageId image, String reason) implements DecodedImage<T> {}
}
