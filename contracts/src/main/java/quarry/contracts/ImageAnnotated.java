package quarry.contracts;

import java.util.Map;

/**
 * An image has a label. Keyed by project and image name.
 *
 * @param revision grows with every change of the image's label; the highest counts
 * @param label the canonical JSON of the project's task
 */
public record ImageAnnotated(
        EventHeader header, ProjectId project, ImageId image, String name, long revision, Map<String, Object> label)
        implements Event {

    public ImageAnnotated {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.present(image, "image");
        Require.text(name, "name");
        label = Map.copyOf(Require.present(label, "label"));
    }

    @Override
    public Topic topic() {
        return Topics.ANNOTATIONS;
    }

    @Override
    public String key() {
        return ImageKey.of(project, name);
    }
}
