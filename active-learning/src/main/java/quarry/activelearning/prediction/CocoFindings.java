package quarry.activelearning.prediction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Joint;
import quarry.activelearning.task.PixelRuns;

/** Reads COCO's results, whoever wrote them. */
public final class CocoFindings {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NUMBERS_OF_A_JOINT = 3;

    private CocoFindings() {}

    /**
     * The findings of each image by its name, in the order of the file. A result with {@code keypoints} is a body, whatever
     * else it has; one with {@code segmentation}, which must be compressed runs, pixels; one with {@code bbox} a box.
     *
     * @throws IOException if the file cannot be read, or a result is none, or of an image or category that is not in the
     *     index; the message has the result's place in the file, from 1 on
     */
    public static Map<String, List<Finding>> read(Path results, CocoIndex index) throws IOException {
        var findings = new HashMap<String, List<Finding>>();
        int place = 0;
        try (var parser = JSON.createParser(Files.newInputStream(results))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IllegalArgumentException("must be a list of results");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                place++;
                add(findings, parser, index);
            }
        } catch (JsonProcessingException e) {
            throw new IOException(results + ": no JSON: " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IOException(results + (place == 0 ? " " : ", result " + place + ": ") + e.getMessage(), e);
        }
        return findings;
    }

    private static void add(Map<String, List<Finding>> findings, JsonParser parser, CocoIndex index)
            throws IOException {
        var fields = new Fields(parser.<JsonNode>readValueAsTree());
        var image = named("image_id", fields, index.images());
        var className = named("category_id", fields, index.categories());
        findings.computeIfAbsent(image, name -> new ArrayList<>())
                .add(new Finding(className, fields.number("score"), geometry(fields)));
    }

    private static String named(String field, Fields fields, Map<Long, String> names) {
        var name = names.get(fields.identity(field));
        if (name == null) {
            throw new IllegalArgumentException(field + " " + fields.identity(field) + " is unknown");
        }
        return name;
    }

    private static Geometry geometry(Fields fields) {
        if (fields.has("keypoints")) {
            return body(fields.list("keypoints"));
        }
        if (fields.has("segmentation")) {
            return runs(new Fields(fields.node().path("segmentation")));
        }
        if (fields.has("bbox")) {
            var numbers = fields.numbers("bbox", 4);
            return new Geometry.Box(numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]);
        }
        return new Geometry.Whole();
    }

    private static PixelRuns runs(Fields segmentation) {
        var size = segmentation.list("size");
        if (size.size() != 2 || !size.get(0).canConvertToInt() || !size.get(1).canConvertToInt()) {
            throw new IllegalArgumentException("size must be height and width");
        }
        return PixelRuns.of(
                size.get(1).intValue(), size.get(0).intValue(), CompressedRuns.read(segmentation.text("counts")));
    }

    /** Where it was looked for is not told: it is the smallest box around the joints. */
    private static Geometry.Body body(List<JsonNode> numbers) {
        if (numbers.isEmpty() || numbers.size() % NUMBERS_OF_A_JOINT != 0) {
            throw new IllegalArgumentException("keypoints must be x, y and confidence of each joint");
        }
        var joints = new ArrayList<Joint>();
        var columns = new DoubleSummaryStatistics();
        var rows = new DoubleSummaryStatistics();
        for (int i = 0; i < numbers.size(); i += NUMBERS_OF_A_JOINT) {
            if (!numbers.get(i).isNumber()
                    || !numbers.get(i + 1).isNumber()
                    || !numbers.get(i + 2).isNumber()) {
                throw new IllegalArgumentException("keypoints must be numbers");
            }
            var joint = new Joint(
                    numbers.get(i).doubleValue(),
                    numbers.get(i + 1).doubleValue(),
                    numbers.get(i + 2).doubleValue());
            joints.add(joint);
            columns.accept(joint.x());
            rows.accept(joint.y());
        }
        var box = new Geometry.Box(columns.getMin(), rows.getMin(), columns.getMax(), rows.getMax());
        return new Geometry.Body(box, joints);
    }
}
