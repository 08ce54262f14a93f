package quarry.activelearning.pose;

import quarry.activelearning.image.Input;
import quarry.activelearning.image.RgbImage;

/**
 * What a network sees of an image: the region around one person.
 *
 * @param box of the person
 * @param region around it, as the network's input has it
 */
record PersonView(RgbImage image, Box box, Region region) implements Input {

    /** As it is scored and tested. */
    Crop plain(InputSize size) {
        return new Crop(image, Affine.crop(region, 0, size.width(), size.height()), false);
    }
}
