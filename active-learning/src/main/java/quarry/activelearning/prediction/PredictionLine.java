package quarry.activelearning.prediction;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Joint;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Prediction;

/** A predicted image as a line of JSON, in the form that is described with the package. */
public final class PredictionLine {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IMAGE = "image";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String FINDINGS = "findings";
    private static final String CLASS = "class";
    private static final String SCORE = "score";
    private static final String BOX = "box";
    private static final String JOINTS = "joints";
    private static final String RUNS = "runs";

    private PredictionLine() {}

    /** The line, without its end. */
    public static String of(PredictedImage image) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            write(json, image);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written to", e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, PredictedImage image) throws IOException {
        json.writeStartObject();
        json.writeStringField(IMAGE, image.name());
        json.writeNumberField(WIDTH, image.prediction().width());
        json.writeNumberField(HEIGHT, image.prediction().height());
        json.writeArrayFieldStart(FINDINGS);
        for (var finding : image.prediction().findings()) {
            json.writeStartObject();
            json.writeStringField(CLASS, finding.className());
            json.writeNumberField(SCORE, finding.score());
            write(json, finding.geometry());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Geometry geometry) throws IOException {
        if (geometry instanceof Geometry.Box box) {
            writeBox(json, box);
        } else if (geometry instanceof Geometry.Body body) {
            writeBox(json, body.box());
            json.writeArrayFieldStart(JOINTS);
            for (var joint : body.joints()) {
                json.writeArray(new double[] {joint.x(), joint.y(), joint.confidence()}, 0, 3);
            }
            json.writeEndArray();
        } else if (geometry instanceof PixelRuns runs) {
            json.writeStringField(RUNS, CompressedRuns.of(runs.lengths()));
        }
    }

    private static void writeBox(JsonGenerator json, Geometry.Box box) throws IOException {
        json.writeFieldName(BOX);
        json.writeArray(new double[] {box.left(), box.top(), box.right(), box.bottom()}, 0, 4);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not one; the message says what is wrong
     */
    public static PredictedImage read(String line) {
        try {
            var fields = new Fields(JSON.readTree(line));
            int width = fields.whole(WIDTH);
            int height = fields.whole(HEIGHT);
            var findings = new ArrayList<Finding>();
            for (var each : fields.list(FINDINGS)) {
                findings.add(finding(new Fields(each), width, height));
            }
            return new PredictedImage(fields.text(IMAGE), new Prediction(width, height, findings));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no line of JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Finding finding(Fields fields, int width, int height) {
        return new Finding(fields.text(CLASS), fields.number(SCORE), geometry(fields, width, height));
    }

    private static Geometry geometry(Fields fields, int width, int height) {
        if (fields.has(RUNS)) {
            return PixelRuns.of(width, height, CompressedRuns.read(fields.text(RUNS)));
        }
        if (fields.has(JOINTS)) {
            return new Geometry.Body(box(fields), joints(fields.list(JOINTS)));
        }
        return fields.has(BOX) ? box(fields) : new Geometry.Whole();
    }

    private static Geometry.Box box(Fields fields) {
        var edges = fields.numbers(BOX, 4);
        return new Geometry.Box(edges[0], edges[1], edges[2], edges[3]);
    }

    private static List<Joint> joints(List<JsonNode> list) {
        var joints = new ArrayList<Joint>();
        for (var each : list) {
            var numbers = Fields.numbers(JOINTS, each, 3);
            joints.add(new Joint(numbers[0], numbers[1], numbers[2]));
        }
        return joints;
    }
}
