package quarry.activelearning.prediction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the numbers in a file of results mean.
 *
 * @param images the name of each image
 * @param categories the class of each category
 */
public record CocoIndex(Map<Long, String> images, Map<Long, String> categories) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public CocoIndex {
        images = Map.copyOf(images);
        categories = Map.copyOf(categories);
    }

    /** One whose categories are the places of the classes, from 1 on. */
    public static CocoIndex of(Map<Long, String> images, List<String> classes) {
        var categories = new HashMap<Long, String>();
        for (var name : classes) {
            categories.put(categories.size() + 1L, name);
        }
        return new CocoIndex(images, categories);
    }

    /**
     * Reads {@code images} and {@code categories} of a file that {@link CocoResults} wrote, or of an annotation file.
     *
     * @throws IOException if it cannot be read, or lacks a name
     */
    public static CocoIndex read(Path file) throws IOException {
        try {
            var fields = new Fields(JSON.readTree(file.toFile()));
            return new CocoIndex(names(fields, "images", "file_name"), names(fields, "categories", "name"));
        } catch (JsonProcessingException e) {
            throw new IOException(file + ": no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static Map<Long, String> names(Fields fields, String list, String name) {
        var names = new HashMap<Long, String>();
        for (var entry : fields.list(list)) {
            var each = new Fields(entry);
            if (names.put(each.identity("id"), each.text(name)) != null) {
                throw new IllegalArgumentException("two of " + list + " have the id " + each.identity("id"));
            }
        }
        return names;
    }
}
