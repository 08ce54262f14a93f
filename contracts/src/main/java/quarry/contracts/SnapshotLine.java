package quarry.contracts;

import java.util.Map;

/**
 * One labelled image of a training snapshot. A snapshot is UTF-8 JSON lines in name order, every labelled image of the
 * project once; the lines of the test split are what the model is evaluated on.
 *
 * @param sha256 of the image, 64 lower-case hex digits
 * @param label the canonical JSON of the project's task
 */
public record SnapshotLine(ImageId image, String name, Split split, String sha256, Map<String, Object> label) {

    public SnapshotLine {
        Require.present(image, "image");
        Require.text(name, "name");
        Require.present(split, "split");
        Require.text(sha256, "sha256");
        label = Map.copyOf(Require.present(label, "label"));
    }
}
