package quarry.contracts;

/** The record key of facts about an image: everything about one image name keeps its order. */
final class ImageKey {

    private ImageKey() {}

    static String of(ProjectId project, String name) {
        return project + "/" + name;
    }
}
