package quarry.activelearning.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quarry.activelearning.prediction.Fields;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;

/** What a file of COCO says, gathered by image: categories, images and annotations come in any order. */
final class CocoContent {

    private record Image(String file, ImageSize size) {}

    private record Category(String name, List<String> joints) {}

    private record Annotation(long category, Place place, boolean crowd) {}

    private final Collector collector;
    private final Map<Long, Image> images = new LinkedHashMap<>();
    private final Map<Long, Category> categories = new HashMap<>();
    private final Map<Long, List<Annotation>> annotations = new HashMap<>();
    private final Map<Long, String> broken = new HashMap<>();

    CocoContent(Collector collector) {
        this.collector = collector;
    }

    void addImage(Fields fields) {
        var image = new Image(fields.text("file_name"), new ImageSize(fields.whole("width"), fields.whole("height")));
        requireNew(images.putIfAbsent(fields.identity("id"), image));
    }

    void addCategory(Fields fields) {
        var joints = new ArrayList<String>();
        fields.node().path("keypoints").forEach(joint -> joints.add(joint.asText()));
        requireNew(categories.putIfAbsent(fields.identity("id"), new Category(fields.text("name"), joints)));
    }

    private static void requireNew(Object before) {
        if (before != null) {
            throw new IllegalArgumentException("the id occurs twice");
        }
    }

    void addAnnotation(Fields fields) {
        long image = fields.identity("image_id");
        try {
            var annotation = new Annotation(
                    fields.identity("category_id"),
                    CocoPlaces.of(fields, collector.task()),
                    fields.node().path("iscrowd").asInt() == 1);
            annotations.computeIfAbsent(image, id -> new ArrayList<>()).add(annotation);
        } catch (IllegalArgumentException e) {
            broken.putIfAbsent(
                    image, "annotation " + fields.node().path("id").asText("without id") + ": " + e.getMessage());
        }
    }

    /** Hands all over. */
    void finish() {
        annotations.keySet().stream()
                .filter(image -> !images.containsKey(image))
                .sorted()
                .forEach(image -> collector.refuse("image_id " + image, "there is no such image in the file"));
        images.forEach((id, image) -> collector.orRefuse(image.file(), () -> take(id, image)));
    }

    private void take(long id, Image image) {
        if (broken.containsKey(id)) {
            throw new IllegalArgumentException(broken.get(id));
        }
        var marks =
                annotations.getOrDefault(id, List.of()).stream().map(this::mark).toList();
        collector.take(image.file(), Optional.of(image.size()), marks);
    }

    private Mark mark(Annotation annotation) {
        var category = categories.get(annotation.category());
        if (category == null) {
            throw new IllegalArgumentException("category_id " + annotation.category() + " is unknown");
        }
        var place = annotation.place() instanceof Place.Joints joints
                ? JointNames.ordered(collector.task().skeleton(), joints, category.joints())
                : annotation.place();
        return new Mark(category.name(), place, false, false, annotation.crowd());
    }
}
