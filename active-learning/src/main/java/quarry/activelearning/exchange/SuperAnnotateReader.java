package quarry.activelearning.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import quarry.activelearning.prediction.Fields;
import quarry.activelearning.task.Mark;

/**
 * Annotations of annotate.online's vector projects: {@code NAME.json} for each image, as its exports have them, or
 * {@code NAME___objects.json} as older ones. An item counts when its status is one of those that say it is finished.
 */
final class SuperAnnotateReader implements LabelReader {

    private static final String END = ".json";
    private static final String OLD_END = "___objects.json";
    private static final String CLASSES = "classes.json";

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        for (var file : files.ending(END)) {
            if (!file.name().equals(CLASSES)) {
                collector.orRefuse(file.path(), () -> read(file, collector));
            }
        }
    }

    private static void read(LabelFile file, Collector collector) throws IOException {
        var annotation = new Fields(Json.tree(file));
        var metadata = new Fields(annotation.node().path("metadata"));
        var path = file.beside(metadata.has("name") ? metadata.text("name") : withoutEnd(file.name()));
        var status = metadata.node().path("status").asText("none");
        if (!collector.options().statuses().contains(status)) {
            collector.skip(path, "status " + status);
            return;
        }
        collector.take(path, size(metadata), marks(annotation.list("instances"), collector));
    }

    private static String withoutEnd(String name) {
        return name.substring(0, name.length() - (name.endsWith(OLD_END) ? OLD_END : END).length());
    }

    private static Optional<ImageSize> size(Fields metadata) {
        return metadata.node().path("width").isNumber()
                ? Optional.of(new ImageSize(metadata.whole("width"), metadata.whole("height")))
                : Optional.empty();
    }

    private static List<Mark> marks(List<JsonNode> instances, Collector collector) {
        var marks = new SuperAnnotateMarks(collector.task().skeleton());
        for (int i = 0; i < instances.size(); i++) {
            try {
                marks.add(new Fields(instances.get(i)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("instances[" + i + "]: " + e.getMessage(), e);
            }
        }
        return marks.all();
    }
}
