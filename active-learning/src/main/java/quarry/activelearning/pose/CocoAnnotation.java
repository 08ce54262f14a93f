package quarry.activelearning.pose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import quarry.activelearning.task.InvalidLabelException;

/** A person as an annotation file describes it, not yet compared with its image. */
record CocoAnnotation(
        long id, long image, long category, boolean crowd, double area, Box box, List<Keypoint> keypoints) {

    /** As in a label, an area that is missing is that of the box, and a person is no crowd unless it says so. */
    static CocoAnnotation of(JsonFields fields) {
        var numbers = fields.numbers("bbox", 4);
        var box = new Box(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
        var keypoints = keypoints(fields.numbers("keypoints", 3 * Joints.COUNT));
        long labelled = keypoints.stream().filter(Keypoint::isLabelled).count();
        if (fields.has("num_keypoints") && fields.whole("num_keypoints") != labelled) {
            throw new InvalidLabelException("num_keypoints", "must be " + labelled + ", the number of labelled joints");
        }
        return new CocoAnnotation(
                fields.whole("id"),
                fields.whole("image_id"),
                fields.whole("category_id"),
                fields.has("iscrowd") && fields.whole("iscrowd") == 1,
                fields.has("area") ? fields.number("area") : box.area(),
                box,
                keypoints);
    }

    private static List<Keypoint> keypoints(List<Double> numbers) {
        var joints = new ArrayList<Keypoint>(Joints.COUNT);
        for (int i = 0; i < numbers.size(); i += 3) {
            int visibility = visibility(numbers.get(i + 2));
            joints.add(
                    visibility == 0 ? Keypoint.ABSENT : new Keypoint(numbers.get(i), numbers.get(i + 1), visibility));
        }
        return joints;
    }

    private static int visibility(double number) {
        return IntStream.rangeClosed(0, Keypoint.VISIBLE)
                .filter(known -> known == number)
                .findFirst()
                .orElseThrow(
                        () -> new InvalidLabelException("keypoints", "visibility must be 0, 1 or 2, not " + number));
    }

    /**
     * The person, its box cut off at the borders of the image.
     *
     * @throws InvalidLabelException if it contradicts the image
     */
    Person on(CocoImage target) {
        double left = Math.max(0, box.x());
        double top = Math.max(0, box.y());
        var inside = new Box(
                left, top, Math.min(box.width(), target.width() - left), Math.min(box.height(), target.height() - top));
        var person = new Person(inside, area, keypoints, crowd);
        new PersonRules(target.width(), target.height()).check("", person);
        return person;
    }
}
