package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.task.InvalidLabelException;

/**
 * An image as an annotation file describes it.
 *
 * @param file its name, without a folder
 * @param persons all that is annotated on it, added one by one
 */
record CocoImage(long id, String file, int width, int height, List<Person> persons) {

    static CocoImage of(JsonFields fields) {
        var file = fields.text("file_name");
        if (file.contains("/") || file.contains("\\")) {
            throw new InvalidLabelException("file_name", "must be a name without folders");
        }
        return new CocoImage(
                fields.whole("id"), file, side(fields, "width"), side(fields, "height"), new ArrayList<>(1));
    }

    private static int side(JsonFields fields, String name) {
        long side = fields.whole(name);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw new InvalidLabelException(name, "must be a number of pixels");
        }
        return (int) side;
    }

    /** Whether there is somebody to learn from. */
    boolean teaches() {
        return persons.stream().anyMatch(Person::teaches);
    }
}
