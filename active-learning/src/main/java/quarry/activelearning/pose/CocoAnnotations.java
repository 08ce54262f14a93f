package quarry.activelearning.pose;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import quarry.activelearning.task.InvalidLabelException;

/**
 * A file of COCO's person keypoints. It is read entry by entry, since the real ones have hundreds of megabytes, most of
 * them outlines that nobody needs here. An entry that makes no sense is left out with its reason.
 */
final class CocoAnnotations {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = "person";

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Map<Long, CocoImage> images = new LinkedHashMap<>();
    private final Map<Long, CocoAnnotation> annotations = new LinkedHashMap<>();
    private final Set<Long> personCategories = new HashSet<>();

    private CocoAnnotations(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, is no JSON, or has no category {@code person}
     */
    static CocoAnnotations read(Path file) throws IOException {
        var annotations = new CocoAnnotations(file.getFileName().toString());
        try (var parser = JSON.createParser(Files.newInputStream(file))) {
            annotations.read(parser);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        annotations.annotations.values().forEach(annotations::place);
        return annotations;
    }

    /** The images in the order of the file, with their persons. */
    List<CocoImage> images() {
        return List.copyOf(images.values());
    }

    /** What was left out and why, beginning with the name of the file. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("no JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "images" -> eachEntry(parser, "image", this::addImage);
                case "annotations" -> eachEntry(parser, "annotation", this::addAnnotation);
                case "categories" -> eachEntry(parser, "category", this::addCategory);
                default -> parser.skipChildren();
            }
        }
        if (personCategories.isEmpty()) {
            throw new IOException("no category " + PERSON);
        }
    }

    private void eachEntry(JsonParser parser, String kind, Consumer<JsonFields> action) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new IOException(parser.currentName() + " must be a list");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode entry = parser.readValueAsTree();
            orNote(kind + " " + entry.path("id").asText("without id"), () -> action.accept(new JsonFields(entry)));
        }
    }

    private void addImage(JsonFields fields) {
        var image = CocoImage.of(fields);
        refuseSecond(images.putIfAbsent(image.id(), image));
    }

    private void addAnnotation(JsonFields fields) {
        var annotation = CocoAnnotation.of(fields);
        refuseSecond(annotations.putIfAbsent(annotation.id(), annotation));
    }

    private void addCategory(JsonFields fields) {
        if (fields.text("name").equals(PERSON)) {
            personCategories.add(fields.whole("id"));
        }
    }

    private static void refuseSecond(Object first) {
        if (first != null) {
            throw new InvalidLabelException("id", "occurs twice");
        }
    }

    /** Adds a person to its image. */
    private void place(CocoAnnotation annotation) {
        var image = images.get(annotation.image());
        var entry = "annotation " + annotation.id() + (image == null ? "" : " of " + image.file());
        orNote(entry, () -> {
            if (image == null) {
                throw new InvalidLabelException("image_id", "no image " + annotation.image());
            }
            if (!personCategories.contains(annotation.category())) {
                throw new InvalidLabelException("category_id", "is not that of a " + PERSON);
            }
            image.persons().add(annotation.on(image));
        });
    }

    private void orNote(String entry, Runnable work) {
        try {
            work.run();
        } catch (InvalidLabelException e) {
            problems.add(name + ": " + entry + ": " + e.getMessage());
        }
    }
}
