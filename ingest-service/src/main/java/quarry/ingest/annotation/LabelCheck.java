package quarry.ingest.annotation;

import java.util.LinkedHashMap;
import java.util.Map;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Tasks;
import quarry.ingest.image.StoredImage;
import quarry.ingest.project.ProjectDefinition;

/** Whether a label fits the task and the classes of its project. */
final class LabelCheck {

    private LabelCheck() {}

    /**
     * The canonical form of the label.
     *
     * @throws InvalidLabelException if it does not fit
     */
    static Map<String, Object> canonical(ProjectDefinition project, StoredImage image, Object label) {
        if (!(label instanceof Map<?, ?> fields)) {
            throw new InvalidLabelException("label", "must be an object");
        }
        var named = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> named.put(String.valueOf(field), value));
        return Tasks.named(project.task())
                .checkLabel(named, new LabelContext(project.classes(), image.width(), image.height()));
    }
}
