package quarry.activelearning.pose;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import quarry.activelearning.dataset.Png;
import quarry.activelearning.dataset.Renderer;
import quarry.activelearning.strategy.Draw;

/** Draws stick figures and writes them as COCO does. */
final class StickFigureRenderer implements Renderer {

    // sorted, since the order of a Map.of changes from run to run
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final int PERSON = 1;

    @Override
    public String format() {
        return CocoFormat.NAME;
    }

    @Override
    public List<String> classes() {
        return CocoFormat.CLASSES;
    }

    @Override
    public void write(Path directory, int train, int test, long seed) throws IOException {
        writeSplit(directory, CocoFormat.TRAIN, train, seed);
        writeSplit(directory, CocoFormat.TEST, test, seed);
    }

    private static void writeSplit(Path directory, String split, int count, long seed) throws IOException {
        var folder = Files.createDirectories(CocoFormat.images(directory, split));
        var images = new ArrayList<Map<String, Object>>();
        var annotations = new ArrayList<Map<String, Object>>();
        for (int id = 1; id <= count; id++) {
            var picture = StickPicture.random(
                    new SplittableRandom(Draw.of(seed, id, split).seed()));
            var name = String.format(Locale.ROOT, "%012d.png", id);
            Files.write(folder.resolve(name), Png.of(picture.image()));
            images.add(Map.of("id", id, "file_name", name, "width", StickPicture.WIDTH, "height", StickPicture.HEIGHT));
            for (var person : picture.persons()) {
                annotations.add(annotation(annotations.size() + 1, id, person));
            }
        }
        var file = CocoFormat.annotations(directory, split);
        Files.createDirectories(file.getParent());
        JSON.writeValue(
                file.toFile(), Map.of("images", images, "annotations", annotations, "categories", List.of(category())));
    }

    private static Map<String, Object> annotation(int id, int image, Person person) {
        var box = person.box();
        return Map.of(
                "id",
                id,
                "image_id",
                image,
                "category_id",
                PERSON,
                "iscrowd",
                0,
                "area",
                person.area(),
                "bbox",
                List.of(box.x(), box.y(), box.width(), box.height()),
                "num_keypoints",
                person.keypoints().stream().filter(Keypoint::isLabelled).count(),
                "keypoints",
                person.keypoints().stream()
                        .flatMap(joint -> Stream.<Object>of(joint.x(), joint.y(), joint.visibility()))
                        .toList());
    }

    private static Map<String, Object> category() {
        return Map.of(
                "id",
                PERSON,
                "name",
                "person",
                "keypoints",
                Joints.NAMES,
                "skeleton",
                Joints.LIMBS.stream()
                        .map(limb -> List.of(limb.from() + 1, limb.to() + 1))
                        .toList());
    }
}
