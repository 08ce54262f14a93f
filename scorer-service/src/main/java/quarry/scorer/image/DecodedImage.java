package quarry.scorer.image;

import quarry.activelearning.task.Input;
import quarry.contracts.ImageId;

/** An image of a batch: its input for the network, or why there is none. */
public sealed interface DecodedImage {

    ImageId image();

    /** Ready to be scored. */
    record Decoded(ImageId image, Input input) implements DecodedImage {}

    /** Can not be scored, for a reason that lies in the image. */
    record Undecodable(ImageId image, String reason) implements DecodedImage {}
}
