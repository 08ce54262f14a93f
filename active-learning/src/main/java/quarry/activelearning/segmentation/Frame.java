package quarry.activelearning.segmentation;

import java.nio.file.Path;
import java.util.Map;

/**
 * An image of Cityscapes with its label.
 *
 * @param key {@code CITY_SEQ_FRAME}, which names of files begin with
 * @param image its file
 * @param label in canonical form
 */
record Frame(String key, Path image, Map<String, Object> label) {}
