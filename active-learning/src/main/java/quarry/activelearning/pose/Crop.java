package quarry.activelearning.pose;

import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.image.RgbImage;

/**
 * A part of an image on its way into a network.
 *
 * @param toInput from the pixels of the image to those of the input, a turn from left to right included
 * @param mirrored whether there is one: then left and right joints change their roles
 */
record Crop(RgbImage image, Affine toInput, boolean mirrored) {

    /** Joints of the image where, and as what, they are seen. */
    List<Keypoint> joints(List<Keypoint> inImage) {
        return IntStream.range(0, Joints.COUNT)
                .mapToObj(joint -> inImage.get(mirrored ? Joints.mirrored(joint) : joint))
                .map(joint -> joint.isLabelled() ? toInput.apply(joint) : joint)
                .toList();
    }
}
