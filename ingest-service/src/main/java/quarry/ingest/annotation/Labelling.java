package quarry.ingest.annotation;

import java.util.Map;
import quarry.ingest.outcome.Refusal;

/**
 * A label as somebody sent it.
 *
 * @param image its name, if one was given
 * @param label an object in JSON, if it is right
 * @param refusal why it is none, else null
 */
public record Labelling(String image, Object label, Refusal refusal) {

    private static final String IMAGE = "image";
    private static final String LABEL = "label";

    /** A label that is none yet refused. */
    public Labelling(String image, Object label) {
        this(image, label, null);
    }

    /** From an item of a list, which may be anything. */
    static Labelling of(Object item) {
        if (!(item instanceof Map<?, ?> fields)) {
            return refused(null, "item", "must be an object with 'image' and 'label'");
        }
        if (!(fields.get(IMAGE) instanceof String image)) {
            return refused(null, IMAGE, "must be the name of an image");
        }
        for (var field : fields.keySet()) {
            if (!IMAGE.equals(field) && !LABEL.equals(field)) {
                return refused(image, String.valueOf(field), "unknown field; known: image, label");
            }
        }
        return new Labelling(image, fields.get(LABEL));
    }

    private static Labelling refused(String image, String field, String reason) {
        return new Labelling(image, null, Refusal.invalid(field, reason));
    }
}
