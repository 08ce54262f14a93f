package quarry.activelearning.detection;

import java.util.List;
import java.util.Map;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;

/**
 * Checks one object of a label.
 *
 * @param place of the object, such as {@code boxes[2]}
 * @param context the image and the project
 */
record ObjectCheck(String place, LabelContext context) {

    private static final List<String> FIELDS =
            List.of(LabelledObject.CLASS, LabelledObject.BOX, LabelledObject.DIFFICULT, LabelledObject.TRUNCATED);
    private static final int EDGES = 4;

    LabelledObject of(Object entry) {
        if (!(entry instanceof Map<?, ?> object)) {
            throw new InvalidLabelException(place, "must be an object with 'class' and 'box'");
        }
        for (var field : object.keySet()) {
            if (!FIELDS.contains(field)) {
                throw refused((String) field, "unknown field; known: " + String.join(", ", FIELDS));
            }
        }
        return new LabelledObject(
                className(object.get(LabelledObject.CLASS)),
                box(object.get(LabelledObject.BOX)),
                flag(object, LabelledObject.DIFFICULT),
                flag(object, LabelledObject.TRUNCATED));
    }

    private String className(Object name) {
        if (!(name instanceof String className)) {
            throw refused(LabelledObject.CLASS, "must be the name of a class");
        }
        if (!context.classes().contains(className)) {
            throw refused(
                    LabelledObject.CLASS,
                    "unknown class '" + className + "'; known: " + String.join(", ", context.classes()));
        }
        return className;
    }

    private Box box(Object numbers) {
        if (!(numbers instanceof List<?> edges)
                || edges.size() != EDGES
                || !edges.stream().allMatch(edge -> edge instanceof Number)) {
            throw refused(LabelledObject.BOX, "must be four numbers: left, top, right and bottom edge in pixels");
        }
        var box = new Box(edge(edges, 0), edge(edges, 1), edge(edges, 2), edge(edges, 3));
        var size = new PixelSize(context.width(), context.height());
        if (!size.holds(box)) {
            throw refused(LabelledObject.BOX, "has no area or leaves the image of " + size + ": " + edges);
        }
        return box;
    }

    private static double edge(List<?> edges, int index) {
        // a zero without a sign
        return ((Number) edges.get(index)).doubleValue() + 0.0;
    }

    private boolean flag(Map<?, ?> object, String field) {
        if (!object.containsKey(field)) {
            return false;
        }
        if (!(object.get(field) instanceof Boolean flag)) {
            throw refused(field, "must be true or false");
        }
        return flag;
    }

    private InvalidLabelException refused(String field, String reason) {
        return new InvalidLabelException(place + "." + field, reason);
    }
}
