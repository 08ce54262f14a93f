package quarry.platformstub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/**
 * An item as it is at one moment.
 *
 * @param priority null until somebody has scored it
 * @param annotation null until somebody has annotated it
 * @param updated in ISO 8601 with milliseconds; every change has a later one
 */
public record Item(
        long id,
        long project,
        long folder,
        String name,
        String path,
        int width,
        int height,
        String status,
        BigDecimal priority,
        ObjectNode annotation,
        String updated) {

    /** Of an item that nobody has looked at. */
    public static final String NOT_STARTED = "NotStarted";

    Item scored(BigDecimal value, String now) {
        return new Item(id, project, folder, name, path, width, height, status, value, annotation, now);
    }

    Item annotated(ObjectNode marks, String newStatus, String now) {
        return new Item(id, project, folder, name, path, width, height, newStatus, priority, marks, now);
    }
}
