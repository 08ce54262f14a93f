package quarry.standalone.client;

import java.util.Map;

/** One label in the body that labels many images. */
public record NewLabel(String image, Map<String, Object> label) {

    public static NewLabel ofClass(String image, String className) {
        return new NewLabel(image, Map.of("class", className));
    }
}
