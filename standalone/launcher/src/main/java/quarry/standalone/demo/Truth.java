package quarry.standalone.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Mark;
import quarry.activelearning.task.Place;
import quarry.activelearning.task.Task;
import quarry.standalone.client.ClientException;
import quarry.standalone.client.NewLabel;

/** What annotators of the platform will mark, as files in its own words: {@code NAME.json} with instances. */
final class Truth {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Truth() {}

    /**
     * Writes a file for each label.
     *
     * @param pictures where the pictures of the labels are
     * @throws ClientException if the task has labels that the platform's annotators of a demo can not mark
     */
    static void write(Path folder, Task task, List<String> classes, List<NewLabel> labels, Path pictures)
            throws IOException {
        Files.createDirectories(folder);
        for (var label : labels) {
            var picture = ImageIO.read(pictures.resolve(label.image()).toFile());
            var context = new LabelContext(classes, picture.getWidth(), picture.getHeight());
            var truth = JsonNodeFactory.instance.objectNode();
            var instances = truth.putArray("instances");
            task.marksOf(label.label(), context).forEach(mark -> instances.add(instance(mark)));
            JSON.writeValue(folder.resolve(label.image() + ".json").toFile(), truth);
        }
    }

    private static ObjectNode instance(Mark mark) {
        var instance = JsonNodeFactory.instance.objectNode().put("className", mark.className());
        if (mark.place() instanceof Place.Everywhere) {
            return instance.put("type", "tag");
        }
        if (mark.place() instanceof Place.Rectangle rectangle) {
            instance.put("type", "bbox")
                    .putObject("points")
                    .put("x1", rectangle.box().left())
                    .put("y1", rectangle.box().top())
                    .put("x2", rectangle.box().right())
                    .put("y2", rectangle.box().bottom());
            return instance;
        }
        throw new ClientException("the annotators of --platform-stub mark classes and boxes, and no "
                + mark.place().kind() + ": take --task classification or detection");
    }
}
