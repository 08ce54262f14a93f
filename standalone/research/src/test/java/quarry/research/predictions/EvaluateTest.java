package quarry.research.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.dataset.Dataset;
import quarry.activelearning.dataset.NamedImages;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.segmentation.Mask;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Tasks;
import quarry.research.TestCommandLine;

/** Drawn data sets, and files of predictions made from their labels, through the command. */
class EvaluateTest {

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    @Test
    void classesThatAreRightCount() throws IOException {
        // Given a csv with every class, the last one wrong
        var dataset = drawn("classification", 8);
        var images = dataset.test();
        var truths = new Truths(dataset.classes());
        try (var writer = writer("classification", dataset, "p.csv")) {
            for (int i = 0; i < images.size(); i++) {
                boolean right = i < images.size() - 1;
                writer.add(Truths.image(
                        images.name(i),
                        right
                                ? truths.classes(images.label(i))
                                : List.of(new Finding("something else, \"quoted\"", 1, new Geometry.Whole()))));
            }
        }

        // When
        var figures = evaluate("classification", "p.csv");

        // Then
        assertThat(figures).isEqualTo(Map.of("accuracy", 7.0 / 8));
    }

    @Test
    void boxesAsInTheLabelsArePerfect() throws IOException {
        var dataset = drawn("detection", 10);
        var truths = new Truths(dataset.classes());
        try (var writer = writer("detection", dataset, "p.json")) {
            for (int i = 0; i < 10; i++) {
                writer.add(Truths.image(
                        dataset.test().name(i), truths.boxes(dataset.test().label(i))));
            }
        }

        var figures = evaluate("detection", "p.json");

        assertThat(figures).containsKeys("map", "map-area");
        assertThat(figures.values()).containsOnly(1.0);
    }

    @Test
    void aWrongBoxBeforeEachRightOneOfAClassHalvesItsPrecision() throws IOException {
        // Given: of the first class with every box another one, surer and far away
        var dataset = drawn("detection", 10);
        var truths = new Truths(dataset.classes());
        var classes = new HashSet<String>();
        try (var writer = writer("detection", dataset, "p.json")) {
            for (int i = 0; i < 10; i++) {
                var findings = new ArrayList<Finding>();
                for (var finding : truths.boxes(dataset.test().label(i))) {
                    findings.add(finding);
                    classes.add(finding.className());
                    if (finding.className().equals(dataset.classes().get(0))) {
                        findings.add(new Finding(finding.className(), 2, new Geometry.Box(900, 900, 950, 950)));
                    }
                }
                writer.add(Truths.image(dataset.test().name(i), findings));
            }
        }

        // When: the index is gone, so that images go by the numbers of their names
        Files.delete(directory.resolve("p.images.json"));
        var counted = Files.readString(directory.resolve("p.json"));
        assertThat(counted).doesNotContain("\"image_id\":1,");
        var figures = evaluate("detection", "p.json");

        // Then
        double mean = (classes.size() - 0.5) / classes.size();
        assertThat(figures.get("ap " + dataset.classes().get(0))).isEqualTo(0.5, within(1e-6));
        assertThat(figures.get("map")).isEqualTo(mean, within(1e-6));
        assertThat(figures.get("map-area")).isEqualTo(mean, within(1e-6));
    }

    @Test
    void personsAsInTheLabelsArePerfect() throws IOException {
        var dataset = drawn("pose", 6);
        var truths = new Truths(dataset.classes());
        try (var writer = writer("pose", dataset, "p.json")) {
            for (int i = 0; i < 6; i++) {
                writer.add(Truths.image(
                        dataset.test().name(i), truths.persons(dataset.test().label(i))));
            }
        }

        var figures = evaluate("pose", "p.json");

        assertThat(figures).hasSize(10);
        assertThat(figures.get("oks-ap")).isEqualTo(1, within(1e-6));
        assertThat(figures.get("oks-ap-75")).isEqualTo(1, within(1e-6));
        assertThat(figures.get("oks-ar")).isEqualTo(1, within(1e-6));
    }

    @Test
    void personsOfHalfTheImagesAreHalfTheRecall() throws IOException {
        // Given the persons of three of six images
        var dataset = drawn("pose", 6);
        var truths = new Truths(dataset.classes());
        int all = 0;
        int found = 0;
        try (var writer = writer("pose", dataset, "p.json")) {
            for (int i = 0; i < 6; i++) {
                var persons = truths.persons(dataset.test().label(i));
                all += persons.size();
                if (i < 3) {
                    found += persons.size();
                    writer.add(Truths.image(dataset.test().name(i), persons));
                }
            }
        }

        // When
        var figures = evaluate("pose", "p.json");

        // Then: precision is 1 at the recalls 0, .01, .. up to what is found
        assertThat(figures.get("oks-ar")).isEqualTo((double) found / all, within(1e-6));
        assertThat(figures.get("oks-ap")).isEqualTo((100 * found / all + 1) / 101.0, within(1e-6));
    }

    @Test
    void masksAsInTheLabelsArePerfect() throws IOException, UnreadableImageException {
        var dataset = drawn("segmentation", 3);
        var truths = new Truths(dataset.classes());
        try (var writer = writer("segmentation", dataset, "masks")) {
            for (int i = 0; i < 3; i++) {
                writer.add(truths.masks(dataset.test().name(i), dataset.test().label(i)));
            }
        }

        var figures = evaluate("segmentation", "masks");

        assertThat(figures).containsKeys("miou", "pixel-accuracy", "iou road");
        assertThat(figures.values()).containsOnly(1.0);
    }

    @Test
    void nothingButRoadIsRightWhereRoadIs() throws IOException, UnreadableImageException {
        // Given
        var dataset = drawn("segmentation", 3);
        var road = new Truths(List.of("road"));
        var pixels = pixels(dataset.test());
        try (var writer = writer("segmentation", dataset, "masks")) {
            for (int i = 0; i < 3; i++) {
                var all = Mask.of(128, 64, (y, x) -> 0);
                var label = Map.<String, Object>of("mask", Base64.getEncoder().encodeToString(all.png()));
                writer.add(road.masks(dataset.test().name(i), label));
            }
        }

        // When
        var figures = evaluate("segmentation", "masks");

        // Then
        long known = pixels.values().stream().mapToLong(Long::longValue).sum();
        double share = (double) pixels.get(0) / known;
        assertThat(figures.get("iou road")).isEqualTo(share, within(1e-6));
        assertThat(figures.get("miou")).isEqualTo(share / pixels.size(), within(1e-6));
        assertThat(figures.get("pixel-accuracy")).isEqualTo(share, within(1e-6));
    }

    @Test
    void whatTheUserCanChangeIsOneLine() throws IOException {
        drawn("detection", 2);
        drawn("segmentation", 2);
        Files.writeString(directory.resolve("p.json"), "[{\"image_id\":99}]");
        Files.writeString(directory.resolve("p.csv"), "image,label\n");
        Files.createDirectories(directory.resolve("none"));

        refused("unknown task 'colour'", "colour", "p.json", "voc:" + directory.resolve("detection"));
        refused("a data set is FORMAT:DIR", "detection", "p.json", "coco:" + directory);
        refused("result 1: image_id 99 is unknown", "detection", "p.json", "voc:" + directory.resolve("detection"));
        refused("no.json", "detection", "no.json", "voc:" + directory.resolve("detection"));
        refused(
                "has nothing about 2 of 2 images, such as drawn_000001_000000_leftImg8bit.png",
                "segmentation",
                "none",
                "cityscapes:" + directory.resolve("segmentation"));
        drawn("classification", 2);
        refused("does not begin with name,class", "classification", "p.csv", place("classification"));
    }

    private void refused(String reason, String task, String predictions, String groundTruth) {
        errors.getBuffer().setLength(0);

        int code = run(task, predictions, groundTruth);

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains(reason));
    }

    /** How many pixels each class has; ignored ones are left out. */
    private static Map<Integer, Long> pixels(NamedImages images) throws UnreadableImageException {
        var values = new ArrayList<Integer>();
        for (int i = 0; i < images.size(); i++) {
            var mask = Truths.mask(images.label(i));
            for (int pixel = 0; pixel < mask.width() * mask.height(); pixel++) {
                values.add(mask.at(pixel / mask.width(), pixel % mask.width()));
            }
        }
        return values.stream()
                .filter(value -> value != Mask.IGNORED)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private Dataset drawn(String task, int test) throws IOException {
        Tasks.named(task).renderer().write(directory.resolve(task), 3, test, 5);
        return Tasks.named(task).dataset(place(task));
    }

    private String place(String task) {
        return Tasks.named(task).renderer().format() + ":" + directory.resolve(task);
    }

    private PredictionWriter writer(String task, Dataset dataset, String out) throws IOException {
        var known = Tasks.named(task);
        var numbers = Pictures.of(dataset.test()).numbers();
        return Form.of(known).writer(directory.resolve(out), known, dataset.classes(), numbers);
    }

    private Map<String, Double> evaluate(String task, String predictions) {
        int code = run(task, predictions, place(task));
        assertThat(errors.toString()).isEmpty();
        assertThat(code).isZero();
        return Outputs.figures(output.toString());
    }

    private int run(String task, String predictions, String groundTruth) {
        return TestCommandLine.create()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(
                        "evaluate",
                        "--task",
                        task,
                        "--predictions",
                        directory.resolve(predictions).toString(),
                        "--ground-truth",
                        groundTruth);
    }
}
