package quarry.activelearning.detection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One object of a label.
 *
 * @param className its class
 * @param box in pixels of the image
 * @param difficult whether it is hard to recognise
 * @param truncated whether a part of it lies outside the image or behind something
 */
record LabelledObject(String className, Box box, boolean difficult, boolean truncated) {

    static final String CLASS = "class";
    static final String BOX = "box";
    static final String DIFFICULT = "difficult";
    static final String TRUNCATED = "truncated";

    /** From its canonical form. */
    static LabelledObject of(Map<?, ?> entry) {
        var edges = ((List<?>) entry.get(BOX))
                .stream().mapToDouble(edge -> ((Number) edge).doubleValue()).toArray();
        return new LabelledObject(
                (String) entry.get(CLASS),
                new Box(edges[0], edges[1], edges[2], edges[3]),
                (Boolean) entry.get(DIFFICULT),
                (Boolean) entry.get(TRUNCATED));
    }

    /** Its canonical form. */
    Map<String, Object> entry() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put(CLASS, className);
        entry.put(BOX, List.of(box.x0(), box.y0(), box.x1(), box.y1()));
        entry.put(DIFFICULT, difficult);
        entry.put(TRUNCATED, truncated);
        return entry;
    }
}
