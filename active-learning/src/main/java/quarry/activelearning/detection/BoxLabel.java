package quarry.activelearning.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Prediction;

/** All objects of an image as the package's description says: read, written and checked. */
final class BoxLabel {

    /** More objects are refused: the events that carry a label must stay small. */
    static final int MOST_OBJECTS = 500;

    static final String BOXES = "boxes";

    private BoxLabel() {}

    /** The objects of a label in canonical form. */
    static List<LabelledObject> objects(Map<String, Object> label) {
        return ((List<?>) label.get(BOXES))
                .stream().map(entry -> LabelledObject.of((Map<?, ?>) entry)).toList();
    }

    /** The canonical label with these objects: by class, then by their edges. */
    static Map<String, Object> of(List<LabelledObject> objects, List<String> classes) {
        var sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.<LabelledObject>comparingInt(object -> classes.indexOf(object.className()))
                .thenComparingDouble(object -> object.box().x0())
                .thenComparingDouble(object -> object.box().y0())
                .thenComparingDouble(object -> object.box().x1())
                .thenComparingDouble(object -> object.box().y1())
                .thenComparing(LabelledObject::difficult)
                .thenComparing(LabelledObject::truncated));
        return Map.of(BOXES, sorted.stream().map(LabelledObject::entry).toList());
    }

    /** The label that says the same as a prediction; boxes end where the image does. */
    static Map<String, Object> of(Prediction prediction, List<String> classes) {
        var objects = prediction.findings().stream()
                .flatMap(finding -> object(finding, prediction, classes).stream())
                .toList();
        return of(objects, classes);
    }

    /**
     * The label that says what somebody marked.
     *
     * @throws InvalidLabelException if a box has nothing on the image, or there are too many
     */
    static Map<String, Object> of(List<Mark> marks, LabelContext context) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var mark : marks) {
            var box = mark.place()
                    .bounds()
                    .flatMap(bounds -> bounds.within(context.width(), context.height()))
                    .orElseThrow(() -> new InvalidLabelException(
                            BOXES + "[" + entries.size() + "]." + LabelledObject.BOX,
                            "has no area on the image of " + new PixelSize(context.width(), context.height())));
            entries.add(new LabelledObject(
                            mark.className(),
                            new Box(box.left(), box.top(), box.right(), box.bottom()),
                            mark.difficult() || mark.crowd(),
                            mark.truncated())
                    .entry());
        }
        return checked(Map.of(BOXES, entries), context);
    }

    /** What a label in canonical form says. */
    static List<Mark> marks(Map<String, Object> label) {
        return objects(label).stream()
                .map(object -> new Mark(
                        object.className(),
                        Place.Rectangle.between(
                                object.box().x0(),
                                object.box().y0(),
                                object.box().x1(),
                                object.box().y1()),
                        object.difficult(),
                        object.truncated(),
                        false))
                .toList();
    }

    private static Optional<LabelledObject> object(Finding finding, Prediction prediction, List<String> classes) {
        if (!(finding.geometry() instanceof Geometry.Box found) || !classes.contains(finding.className())) {
            throw new IllegalArgumentException("no box of a known class: " + finding);
        }
        return found.within(prediction.width(), prediction.height())
                .map(box -> new Box(box.left(), box.top(), box.right(), box.bottom()))
                .map(box -> new LabelledObject(finding.className(), box, false, false));
    }

    /**
     * The canonical form of what somebody sent.
     *
     * @throws InvalidLabelException if it is no label; names the field, such as {@code boxes[2].class}
     */
    static Map<String, Object> checked(Map<String, Object> label, LabelContext context) {
        for (var field : label.keySet()) {
            if (!field.equals(BOXES)) {
                throw new InvalidLabelException(field, "unknown field; a detection label has only 'boxes'");
            }
        }
        if (!(label.get(BOXES) instanceof List<?> boxes)) {
            throw new InvalidLabelException(
                    BOXES, "must be a list of objects; an empty one says that there is nothing to see");
        }
        if (boxes.size() > MOST_OBJECTS) {
            throw new InvalidLabelException(BOXES, "has " + boxes.size() + " objects, at most " + MOST_OBJECTS);
        }
        var objects = new ArrayList<LabelledObject>();
        for (int i = 0; i < boxes.size(); i++) {
            objects.add(new ObjectCheck(BOXES + "[" + i + "]", context).of(boxes.get(i)));
        }
        return of(objects, context.classes());
    }
}
