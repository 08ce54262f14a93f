package quarry.activelearning.prediction;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.ToLongFunction;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Skeleton;

/**
 * Predictions as COCO's results, and beside them the file that says what the numbers in them are: {@code images} and
 * {@code categories} as in an annotation file. Both grow with each image.
 *
 * <p>A category is the position of a class, from 1 on; persons are 1, as in COCO's own files. What an image's number is, is
 * the caller's to say, for COCO's own images the ids of its annotation file, else {@link #counted}. A box becomes
 * {@code bbox}, x, y, width and height; a body {@code keypoints}, of each joint x, y and confidence; pixels
 * {@code segmentation}, compressed runs; a class of the whole image, which COCO does not know, has no field of its own.
 */
public final class CocoResults implements Closeable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator results;
    private final JsonGenerator index;
    private final List<String> classes;
    private final Skeleton skeleton;
    private final ToLongFunction<String> numbers;

    /**
     * Begins both files.
     *
     * @param results closed with this writer
     * @param index closed with this writer
     * @param classes of the project
     * @param skeleton of the task
     * @param numbers of images, by their names
     */
    public CocoResults(
            OutputStream results,
            OutputStream index,
            List<String> classes,
            Skeleton skeleton,
            ToLongFunction<String> numbers)
            throws IOException {
        this.results = JSON.createGenerator(results);
        this.index = JSON.createGenerator(index);
        this.classes = List.copyOf(classes);
        this.skeleton = skeleton;
        this.numbers = numbers;
        this.results.writeStartArray();
        this.index.writeStartObject();
        this.index.writeArrayFieldStart("images");
    }

    /** 1 for the first image that is asked for, and one more for each after it. */
    public static ToLongFunction<String> counted() {
        return new ToLongFunction<>() {
            private long last;

            @Override
            public long applyAsLong(String name) {
                return ++last;
            }
        };
    }

    /**
     * Adds an image, one without findings, too.
     *
     * @throws IllegalArgumentException if a finding is of an unknown class
     */
    public void add(PredictedImage image) throws IOException {
        long number = numbers.applyAsLong(image.name());
        index.writeStartObject();
        index.writeNumberField("id", number);
        index.writeStringField("file_name", image.name());
        index.writeNumberField("width", image.prediction().width());
        index.writeNumberField("height", image.prediction().height());
        index.writeEndObject();
        for (var finding : image.prediction().findings()) {
            write(number, finding);
        }
    }

    private void write(long image, Finding finding) throws IOException {
        int category = classes.indexOf(finding.className()) + 1;
        if (category == 0) {
            throw new IllegalArgumentException("there is no class '" + finding.className() + "'");
        }
        results.writeStartObject();
        results.writeNumberField("image_id", image);
        results.writeNumberField("category_id", category);
        write(finding.geometry());
        results.writeNumberField("score", finding.score());
        results.writeEndObject();
    }

    private void write(Geometry geometry) throws IOException {
        if (geometry instanceof Geometry.Box box) {
            results.writeFieldName("bbox");
            results.writeArray(new double[] {box.left(), box.top(), box.width(), box.height()}, 0, 4);
        } else if (geometry instanceof Geometry.Body body) {
            results.writeArrayFieldStart("keypoints");
            for (var joint : body.joints()) {
                results.writeNumber(joint.x());
                results.writeNumber(joint.y());
                results.writeNumber(joint.confidence());
            }
            results.writeEndArray();
        } else if (geometry instanceof PixelRuns runs) {
            results.writeObjectFieldStart("segmentation");
            results.writeFieldName("size");
            results.writeArray(new int[] {runs.height(), runs.width()}, 0, 2);
            results.writeStringField("counts", CompressedRuns.of(runs.lengths()));
            results.writeEndObject();
        }
    }

    private void writeCategories() throws IOException {
        index.writeArrayFieldStart("categories");
        for (int i = 0; i < classes.size(); i++) {
            index.writeStartObject();
            index.writeNumberField("id", i + 1);
            index.writeStringField("name", classes.get(i));
            if (!skeleton.equals(Skeleton.NONE)) {
                writeSkeleton();
            }
            index.writeEndObject();
        }
        index.writeEndArray();
    }

    /** COCO counts joints from 1. */
    private void writeSkeleton() throws IOException {
        index.writeArrayFieldStart("keypoints");
        for (var joint : skeleton.joints()) {
            index.writeString(joint);
        }
        index.writeEndArray();
        index.writeArrayFieldStart("skeleton");
        for (var limb : skeleton.limbs()) {
            index.writeArray(new int[] {limb.from() + 1, limb.to() + 1}, 0, 2);
        }
        index.writeEndArray();
    }

    /** Ends both files. */
    @Override
    public void close() throws IOException {
        try (results;
                index) {
            results.writeEndArray();
            index.writeEndArray();
            writeCategories();
            index.writeEndObject();
        }
    }
}
