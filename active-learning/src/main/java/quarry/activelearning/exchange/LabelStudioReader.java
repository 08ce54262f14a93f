package quarry.activelearning.exchange;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import quarry.activelearning.prediction.Fields;

/**
 * The JSON that Label Studio exports: a list of tasks with the address of an image in {@code data.image}. Of several annotations
 * the one that is marked as ground truth counts, else the last; predictions and cancelled annotations do not.
 */
final class LabelStudioReader implements LabelReader {

    // what an upload gets before its name
    private static final Pattern UPLOAD = Pattern.compile("(.*/)?[0-9a-f]{8}-([^/]+)");

    @Override
    public void read(LabelFiles files, Collector collector) throws IOException {
        for (var file : files.ending(".json")) {
            collector.orRefuse(file.path(), () -> read(file, collector));
        }
    }

    private static void read(LabelFile file, Collector collector) throws IOException {
        try (var parser = Json.parser(file)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("must be a list of tasks");
            }
            for (int i = 1; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                JsonNode node = parser.readValueAsTree();
                collector.orRefuse(
                        node.path("data").path("image").asText(file.path() + ", task " + i),
                        () -> take(new Fields(node), collector));
            }
        }
    }

    private static void take(Fields task, Collector collector) {
        var address = new Fields(task.node().path("data")).text("image");
        var annotation = annotation(task);
        if (annotation.isEmpty()) {
            collector.skip(address, "nobody has labelled it");
            return;
        }
        var image = image(address, collector.images());
        if (image.isEmpty()) {
            collector.skipUnknown(address);
            return;
        }
        var results =
                new LabelStudioResults(image.get().size(), collector.task().skeleton(), collector.classes());
        for (var result : new Fields(annotation.get()).list("result")) {
            results.add(new Fields(result));
        }
        collector.take(image.get(), Optional.empty(), results.marks());
    }

    private static Optional<JsonNode> annotation(Fields task) {
        JsonNode last = null;
        for (var annotation : task.list("annotations")) {
            boolean better = last == null || !last.path("ground_truth").asBoolean();
            if (!annotation.path("was_cancelled").asBoolean()
                    && (better || annotation.path("ground_truth").asBoolean())) {
                last = annotation;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Optional<ProjectImages.Named> image(String address, ProjectImages images) {
        int local = address.indexOf("?d=");
        int query = address.indexOf('?');
        var path = local >= 0
                ? address.substring(local + "?d=".length())
                : query >= 0 ? address.substring(0, query) : address;
        var name = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        var upload = UPLOAD.matcher(name);
        var found = images.at(name);
        return found.isEmpty() && upload.matches() ? images.at(upload.group(2)) : found;
    }
}
