package quarry.activelearning.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import quarry.activelearning.prediction.CompressedRuns;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Skeleton;
import quarry.activelearning.task.Task;

/** An annotation file of COCO. What is difficult becomes a crowd, which counts for nothing either. */
final class CocoWriter implements LabelWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator json;
    private final List<String> classes;
    private final Skeleton skeleton;
    // not what is marked on them
    private final List<ExportedImage> images = new ArrayList<>();
    private long annotations;

    CocoWriter(OutputStream out, Task task, List<String> classes) throws IOException {
        json = JSON.createGenerator(out);
        this.classes = List.copyOf(classes);
        skeleton = task.skeleton();
        json.writeStartObject();
        json.writeArrayFieldStart("annotations");
    }

    @Override
    public void add(ExportedImage image) throws IOException {
        images.add(new ExportedImage(image.name(), image.size(), List.of()));
        for (var mark : image.marks()) {
            json.writeStartObject();
            json.writeNumberField("id", ++annotations);
            json.writeNumberField("image_id", images.size());
            json.writeNumberField("category_id", classes.indexOf(mark.className()) + 1);
            write(mark);
            json.writeNumberField("iscrowd", mark.crowd() || mark.difficult() ? 1 : 0);
            json.writeEndObject();
        }
    }

    private void write(Mark mark) throws IOException {
        if (mark.place() instanceof Place.Joints body) {
            var box = body.bounds().orElseThrow();
            write(box, body.area().orElse(box.width() * box.height()));
            write(body.joints());
        } else if (mark.place() instanceof Place.Pixels pixels) {
            write(pixels.bounds().orElseThrow(), pixels.runs().count());
            json.writeObjectFieldStart("segmentation");
            json.writeFieldName("size");
            json.writeArray(new int[] {pixels.runs().height(), pixels.runs().width()}, 0, 2);
            json.writeStringField("counts", CompressedRuns.of(pixels.runs().lengths()));
            json.writeEndObject();
        } else {
            var box = LabelExport.place(mark, Place.Rectangle.class, "COCO").box();
            write(box, box.width() * box.height());
        }
    }

    private void write(Geometry.Box box, double area) throws IOException {
        json.writeFieldName("bbox");
        json.writeArray(new double[] {box.left(), box.top(), box.width(), box.height()}, 0, 4);
        json.writeNumberField("area", area);
    }

    private void write(List<Place.Joints.Joint> joints) throws IOException {
        json.writeArrayFieldStart("keypoints");
        for (var joint : joints) {
            json.writeNumber(joint.x());
            json.writeNumber(joint.y());
            json.writeNumber(joint.visibility());
        }
        json.writeEndArray();
        json.writeNumberField(
                "num_keypoints",
                joints.stream().filter(joint -> joint.visibility() > 0).count());
    }

    private void writeImages() throws IOException {
        json.writeArrayFieldStart("images");
        for (int i = 0; i < images.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            json.writeStringField("file_name", images.get(i).name());
            json.writeNumberField("width", images.get(i).size().width());
            json.writeNumberField("height", images.get(i).size().height());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCategories() throws IOException {
        json.writeArrayFieldStart("categories");
        for (int i = 0; i < classes.size(); i++) {
            json.writeStartObject();
            json.writeNumberField("id", i + 1);
            json.writeStringField("name", classes.get(i));
            if (!skeleton.equals(Skeleton.NONE)) {
                json.writePOJOField("keypoints", skeleton.joints());
                json.writePOJOField(
                        "skeleton",
                        skeleton.limbs().stream()
                                .map(limb -> List.of(limb.from() + 1, limb.to() + 1))
                                .toList());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        try (json) {
            json.writeEndArray();
            writeImages();
            writeCategories();
            json.writeEndObject();
        }
    }
}
