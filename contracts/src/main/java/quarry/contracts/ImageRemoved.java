package quarry.contracts;

/** An image is gone, and its bytes with it. Keyed by project and image name. */
public record ImageRemoved(EventHeader header, ProjectId project, ImageId image, String name) implements Event {

    public ImageRemoved {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.present(image, "image");
        Require.text(name, "name");
    }

    @Override
    public Topic topic() {
        return Topics.IMAGES;
    }

    @Override
    public String key() {
        return ImageKey.of(project, name);
    }
}
