package quarry.selector.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files that pre-labels come in. */
public enum PreLabelForm {
    /** The annotations of annotate.online: what it shows to a human before he begins. */
    SUPERANNOTATE("superannotate.zip", "application/zip"),
    /** COCO's results, however unsure. */
    COCO("coco.json", "application/json"),
    /** What the numbers of images and categories in them mean. */
    COCO_INDEX("coco-index.json", "application/json");

    private final String text;
    private final String mediaType;

    PreLabelForm(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    /** How the names of such files end, in the bucket and in the API. */
    public String text() {
        return text;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<PreLabelForm> of(String text) {
        return Arrays.stream(values()).filter(form -> form.text.equals(text)).findFirst();
    }

    public static List<String> texts() {
        return Arrays.stream(values()).map(PreLabelForm::text).toList();
    }
}
