package quarry.contracts;

/**
 * An image lies in the bucket and is what it claims to be. Keyed by project and image name.
 *
 * @param name unique in its project among the images that are not removed
 * @param format as decoded, for example {@code png}
 * @param width in pixels
 * @param height in pixels
 */
public record ImageStored(
        EventHeader header,
        ProjectId project,
        ImageId image,
        String name,
        Split split,
        ObjectRef object,
        String format,
        int width,
        int height)
        implements Event {

    public ImageStored {
        Require.present(header, "header");
        Require.present(project, "project");
        Require.present(image, "image");
        Require.text(name, "name");
        Require.present(split, "split");
        Require.present(object, "object");
        Require.text(format, "format");
        Require.positive(width, "width");
        Require.positive(height, "height");
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
