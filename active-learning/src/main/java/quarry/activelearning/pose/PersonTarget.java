package quarry.activelearning.pose;

import java.util.List;

/**
 * What an example should teach.
 *
 * @param person as it is marked on the image
 * @param everybody all persons of that image, crowds among them
 * @param joints of the person, in pixels of the network's input
 */
record PersonTarget(Person person, List<Person> everybody, List<Keypoint> joints) {

    /** The same seen otherwise. */
    PersonTarget in(Crop crop) {
        return new PersonTarget(person, everybody, crop.joints(person.keypoints()));
    }
}
