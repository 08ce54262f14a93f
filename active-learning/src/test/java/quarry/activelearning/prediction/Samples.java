package quarry.activelearning.prediction;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Joint;
import quarry.activelearning.task.PixelRuns;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Skeleton;

/** An image with findings of all kinds, an image with none, and files in which both should be written. */
final class Samples {

    static final List<String> CLASSES = List.of("cat", "person", "road", "day");
    static final Skeleton SKELETON =
            new Skeleton(List.of("head", "hand", "foot"), List.of(new Skeleton.Limb(0, 1), new Skeleton.Limb(0, 2)));

    /** A ring, a pixel that touches it at a corner, and one far away. */
    static final PixelRuns ROAD = runs("........", ".###....", ".#.#...#", ".###....", "....#...", "........");

    static final PredictedImage STREET = new PredictedImage(
            "street/a.jpg",
            new Prediction(
                    8,
                    6,
                    List.of(
                            new Finding("cat", 0.904, new Geometry.Box(-1, 1.5, 5.256, 4)),
                            new Finding(
                                    "person",
                                    0.75,
                                    new Geometry.Body(
                                            new Geometry.Box(1, 1, 5, 5),
                                            List.of(
                                                    new Joint(2, 1.25, 0.9),
                                                    new Joint(3, 4, 0.1),
                                                    new Joint(2.5, 5, 0.8)))),
                            new Finding("road", 0.6, ROAD),
                            new Finding("day", 0.5, new Geometry.Whole()))));

    static final PredictedImage EMPTY = new PredictedImage("empty.jpg", new Prediction(3, 2, List.of()));

    private Samples() {}

    /** The pixels that are drawn as {@code #}. */
    static PixelRuns runs(String... rows) {
        return PixelRuns.byClass(rows[0].length(), rows.length, (y, x) -> rows[y].charAt(x) == '#' ? 0 : -1)
                .get(0);
    }

    static String text(String file) throws IOException {
        try (var in = Samples.class.getResourceAsStream("/prediction/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    static JsonNode json(String file) throws IOException {
        return json(text(file).getBytes(UTF_8));
    }

    static JsonNode json(byte[] text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
