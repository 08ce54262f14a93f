package quarry.activelearning.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import quarry.activelearning.prediction.Fields;

/**
 * COCO's instances and keypoints, as of format version 1.0 of 2014. Files are read entry by entry, since real ones have
 * gigabytes; what is kept of an annotation is the one place that the task can use. An annotation that is wrong refuses its
 * image, which would lack a thing without it.
 */
final class CocoReader implements LabelReader {

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        for (var file : files.ending(".json")) {
            collector.orRefuse(file.path(), () -> read(file, collector));
        }
    }

    private static void read(LabelFile file, Collector collector) throws IOException {
        var content = new CocoContent(collector);
        try (var parser = Json.parser(file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("must be an object with images, annotations and categories");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "images" -> eachEntry(field, parser, collector, content::addImage);
                    case "annotations" -> eachEntry(field, parser, collector, content::addAnnotation);
                    case "categories" -> eachEntry(field, parser, collector, content::addCategory);
                    default -> parser.skipChildren();
                }
            }
        }
        content.finish();
    }

    /** What is done with an entry of a list. */
    private interface Action {
        void add(Fields entry);
    }

    private static void eachEntry(String field, JsonParser parser, Collector collector, Action action)
            throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new IOException(field + " must be a list");
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode entry = parser.readValueAsTree();
            try {
                action.add(new Fields(entry));
            } catch (IllegalArgumentException e) {
                collector.refuse(field + "[" + i + "]", Reasons.of(e));
            }
        }
    }
}
