package quarry.activelearning.pose;

import java.util.List;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.RgbImage;

/**
 * A decoded image, and the boxes of its persons as far as they are known. What is selected and scored is the image: its
 * score is the mean over its persons. Where no box is known, as for an image that nobody has labelled, the whole image
 * is looked at as if it were one person.
 *
 * @param boxes of persons, in pixels; empty if none is known
 */
record PoseInput(RgbImage image, List<Box> boxes) implements Input {

    PoseInput {
        boxes = List.copyOf(boxes);
    }

    /** The same image with the boxes of those persons whom a model can learn from. */
    PoseInput withBoxesOf(List<Person> persons) {
        return new PoseInput(
                image, persons.stream().filter(Person::teaches).map(Person::box).toList());
    }

    /** What the network sees of each person, or of the whole image. */
    List<PersonView> persons(double aspect) {
        var known = boxes.isEmpty() ? List.of(new Box(0, 0, image.width(), image.height())) : boxes;
        return known.stream().map(box -> view(box, aspect)).toList();
    }

    /** What the network sees of one person. */
    PersonView view(Box box, double aspect) {
        return new PersonView(image, box, Region.around(box.within(image.width(), image.height()), aspect));
    }
}
