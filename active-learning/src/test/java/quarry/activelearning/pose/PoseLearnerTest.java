package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.strategy.Signal;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.ImportedWeights;
import quarry.activelearning.task.Joint;
import quarry.activelearning.task.LabelContext;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Tasks;

class PoseLearnerTest {

    private static final ModelSpec SPEC = new ModelSpec("pose", "tiny", List.of("person"), true);
    private static final Heatmaps HEATMAPS = Preset.TINY.input().heatmaps();

    private final PoseLearner learner = new PoseLearner(Preset.TINY, "person", 0);
    private final Figures figures = Figures.some(4, 1);

    @TempDir
    Path directory;

    @Test
    void theTaskIsRegistered() {
        var task = Tasks.named("pose");

        assertThat(task.presets()).containsExactly("reference", "tiny");
        assertThat(task.learner(SPEC)).isEqualTo(learner);
        assertThat(task.scoringBatchSize("reference")).isEqualTo(32);
        assertThat(task.formats()).containsKey(task.renderer().format());
        assertThat(task.checkLabel(figures.label(0), new LabelContext(List.of("person"), 192, 128)))
                .isEqualTo(figures.label(0));
    }

    @Test
    void anImageTeachesOneExampleForEachPersonOfUse() throws UnreadableImageException {
        // Given
        var person = figures.persons(0).get(0);
        var unlabelled = new Person(person.box(), 100, Poses.joints(Map.of()), false);
        var crowd = new Person(person.box(), 100, person.keypoints(), true);
        var persons = List.of(crowd, person, unlabelled, person);

        // When
        var examples = learner.examples(learner.decode(figures.image(0)), PoseLabel.of(persons));

        // Then
        assertThat(examples).hasSize(2);
        assertThat(examples.get(0).target().person()).isEqualTo(person);
        assertThat(examples.get(0).target().everybody()).isEqualTo(persons);
    }

    @Test
    void theJointsOfAnExampleAreWhereItsViewShowsThem() throws UnreadableImageException {
        var example = learner.examples(learner.decode(figures.image(0)), figures.label(0))
                .get(0);

        var view = (PersonView) example.view();
        assertThat(view.region().centreX())
                .isEqualTo(view.box().x() + (view.box().width() - 1) / 2, within(1e-9));
        double scale = 96 / view.region().width();
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            var place = example.target().person().keypoints().get(joint);
            var seen = example.target().joints().get(joint);
            assertThat(seen.visibility()).isEqualTo(place.visibility());
            if (place.isLabelled()) {
                assertThat(seen.x()).isEqualTo((place.x() - view.region().centreX()) * scale + 48, within(1e-9));
                assertThat(seen.y()).isEqualTo((place.y() - view.region().centreY()) * scale + 64, within(1e-9));
            }
        }
    }

    @Test
    void withoutBoxesTheWholeImageIsSeen() throws UnreadableImageException {
        var views = learner.views(learner.decode(figures.image(0)));

        assertThat(views).hasSize(1);
        var view = (PersonView) views.get(0);
        assertThat(view.box()).isEqualTo(new Box(0, 0, StickPicture.WIDTH, StickPicture.HEIGHT));
        assertThat(view.region().width()).isGreaterThan(StickPicture.WIDTH);
    }

    @Test
    void theScoreOfAnImageIsTheMeanOverItsPersons() throws IOException, UnreadableImageException {
        // Given
        var weights = directory.resolve("model.safetensors");
        ImportedWeights.of(SPEC, Map.of(), 1).model().write(weights);
        var image = ((PoseInput) learner.decode(figures.image(0))).image();
        var left = new Box(5, 5, 60, 90);
        var right = new Box(80, 30, 70, 80);
        try (var model = ScoringModel.load(weights)) {
            // When
            var scores = model.score(
                    Signal.PREDICTED_LOSS,
                    List.of(
                            new PoseInput(image, List.of(left)),
                            new PoseInput(image, List.of(right)),
                            new PoseInput(image, List.of(left, right))));

            // Then
            assertThat(scores[0]).isNotEqualTo(scores[1]);
            assertThat(scores[2]).isEqualTo((scores[0] + scores[1]) / 2, within(1e-9));
        }
    }

    @Test
    void viewsAreScoredAsTheyAreAndTrainedWithVariations() throws UnreadableImageException {
        var examples = learner.examples(learner.decode(figures.image(0)), figures.label(0));
        var views = examples.stream().map(example -> example.view()).toList();
        try (var manager = NDManager.newBaseManager()) {
            var plain = learner.inputs(manager, views);
            var varied = learner.varied(manager, examples, new SplittableRandom(1));
            var again = learner.varied(manager, examples, new SplittableRandom(1));

            assertThat(plain.getShape()).isEqualTo(new Shape(examples.size(), 3, 128, 96));
            assertThat(learner.inputs(manager, views).toFloatArray()).isEqualTo(plain.toFloatArray());
            assertThat(varied.inputs().toFloatArray()).isNotEqualTo(plain.toFloatArray());
            assertThat(varied.targets().get(0).joints())
                    .isNotEqualTo(examples.get(0).target().joints());
            assertThat(again.inputs().toFloatArray()).isEqualTo(varied.inputs().toFloatArray());
            assertThat(again.targets()).isEqualTo(varied.targets());
        }
    }

    @Test
    void aJointIsADistributionOverTheCellsOfItsMap() {
        var maps = new float[Joints.COUNT * HEATMAPS.cells()];
        HEATMAPS.draw(Poses.seen(48, 64), maps, 0);
        maps[HEATMAPS.cells() + 5] = 0.7f;
        try (var manager = NDManager.newBaseManager()) {
            var probabilities = learner.classProbabilities(output(manager, maps));

            assertThat(probabilities.getShape()).isEqualTo(new Shape(1, HEATMAPS.cells(), 17));
            assertThat(probabilities.sum(new int[] {1}).toFloatArray()).containsOnly(new float[] {1}, within(1e-4f));
            // a flat map is an even distribution
            assertThat(probabilities.get("0, :, 2").toFloatArray())
                    .containsOnly(new float[] {1f / HEATMAPS.cells()}, within(1e-7f));
            // e^7 beside 767 cells of e^0
            assertThat(probabilities.getFloat(0, 5, 1)).isEqualTo(0.588434f, within(1e-5f));
            // e^10 at the peak, e^(10 exp(-1/2)) beside it
            int peak = 16 * HEATMAPS.width() + 12;
            assertThat(probabilities.getFloat(0, peak + 1, 0) / probabilities.getFloat(0, peak, 0))
                    .isEqualTo((float) Math.exp(10 * Math.exp(-0.5) - 10), within(1e-5f));
        }
    }

    @Test
    void aPredictionIsOnePersonAView() throws UnreadableImageException {
        // Given: a nose in the middle of the map, and faint everything else
        var view = ((PoseInput) learner.decode(figures.image(0))).view(new Box(10, 20, 60, 80), 0.75);
        try (var manager = NDManager.newBaseManager()) {
            // When
            var predictions = learner.predictions(output(manager, noseIn(16, 12)), List.of(view));

            // Then
            assertThat(predictions).hasSize(1);
            var person = predictions.get(0).findings().get(0);
            assertThat(person.className()).isEqualTo("person");
            assertThat(person.score()).isEqualTo(0.8, within(1e-6));
            var body = (Geometry.Body) person.geometry();
            assertThat(body.box()).isEqualTo(new Geometry.Box(10, 20, 70, 100));
            assertThat(body.joints()).hasSize(17);
            assertThat(body.joints().get(0)).isEqualTo(new Joint(39.5, 59.5, 0.8f));
            assertThat(body.joints().get(1)).isEqualTo(new Joint(39.5, 59.5, 0.1f));
        }
    }

    @Test
    void theLabelOfAPredictionHasTheJointsThatAreSeen() throws UnreadableImageException {
        var view = ((PoseInput) learner.decode(figures.image(0))).view(new Box(10, 20, 60, 80), 0.75);
        try (var manager = NDManager.newBaseManager()) {
            var prediction = learner.predictions(output(manager, noseIn(16, 12)), List.of(view))
                    .get(0);

            var label = new Pose().label(prediction, List.of("person"));

            var person = PoseLabel.persons(PoseLabel.checked(label, 192, 128)).get(0);
            assertThat(person.box()).isEqualTo(new Box(10, 20, 60, 80));
            assertThat(person.keypoints().get(0)).isEqualTo(new Keypoint(39.5, 59.5, Keypoint.VISIBLE));
            assertThat(person.keypoints().subList(1, 17)).containsOnly(Keypoint.ABSENT);
        }
    }

    @Test
    void nobodyIsInTheLabelWhereEveryJointLiesOutside() throws UnreadableImageException {
        // Given: every joint in the first cell of the map, which lies outside the image
        var view = ((PoseInput) learner.decode(figures.image(0))).view(new Box(0, 0, 60, 80), 0.75);
        var maps = new float[Joints.COUNT * HEATMAPS.cells()];
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            maps[joint * HEATMAPS.cells()] = 0.9f;
        }
        try (var manager = NDManager.newBaseManager()) {
            var prediction =
                    learner.predictions(output(manager, maps), List.of(view)).get(0);

            assertThat(prediction.findings()).hasSize(1);
            assertThat(new Pose().label(prediction, List.of("person"))).isEqualTo(Map.of("persons", List.of()));
        }
    }

    @Test
    void theSamePersonInTwoViewsIsOne() throws UnreadableImageException {
        // Given
        var image = (PoseInput) learner.decode(figures.image(0));
        var here = image.view(new Box(10, 20, 60, 80), 0.75);
        var there = image.view(new Box(100, 20, 60, 80), 0.75);
        try (var manager = NDManager.newBaseManager()) {
            var views = new ArrayList<Prediction>();
            for (var view : List.of(here, here, there)) {
                views.addAll(learner.predictions(output(manager, noseIn(16, 12)), List.of(view)));
            }

            // When
            var merged = learner.merged(views);

            // Then
            assertThat(merged.findings())
                    .extracting(finding ->
                            ((Geometry.Body) finding.geometry()).box().left())
                    .containsExactly(10.0, 100.0);
        }
    }

    private static float[] noseIn(int row, int column) {
        var maps = new float[Joints.COUNT * HEATMAPS.cells()];
        for (int joint = 0; joint < Joints.COUNT; joint++) {
            maps[joint * HEATMAPS.cells() + row * HEATMAPS.width() + column] = joint == 0 ? 0.8f : 0.1f;
        }
        return maps;
    }

    @Test
    void anEvaluationMeasuresPersonsAndJoints() throws UnreadableImageException {
        // Given: maps as they should be for all persons of two images
        var evaluation = learner.newEvaluation();
        for (int image = 0; image < 2; image++) {
            var examples = learner.examples(learner.decode(figures.image(image)), figures.label(image));
            var maps = new float[examples.size() * Joints.COUNT * HEATMAPS.cells()];
            for (int i = 0; i < examples.size(); i++) {
                for (int joint = 0; joint < Joints.COUNT; joint++) {
                    var place = examples.get(i).target().joints().get(joint);
                    if (place.isLabelled()) {
                        HEATMAPS.draw(place, maps, (i * Joints.COUNT + joint) * HEATMAPS.cells());
                    }
                }
            }
            try (var manager = NDManager.newBaseManager()) {
                // When
                evaluation.add(manager.create(maps, new Shape(examples.size(), 17, 32, 24)), examples);
            }
        }

        // Then: only what the coarse map loses is missing
        var metrics = evaluation.metrics();
        assertThat(metrics).hasSize(11).containsEntry("pck", 1.0).containsEntry("oks-ap-large", -1.0);
        assertThat(metrics.get("oks-ap-50")).isEqualTo(1, within(1e-9));
        assertThat(metrics.get("oks-ar-75")).isEqualTo(1, within(1e-9));
        assertThat(metrics.get("oks-ap")).isGreaterThan(0.8);
    }

    @Test
    void anImageNetFileFillsTheNamedPartsAndTheReportTellsTheRest() {
        // Given: what HRNet for ImageNet has in common with this one, and what it has beside
        var own = ImportedWeights.of(SPEC, Map.of(), 5).model().tensors();
        var file = new HashMap<>(own);
        file.keySet().removeIf(name -> name.startsWith("final_layer") || name.startsWith("loss_head"));
        int common = file.size();
        var other = own.get("final_layer.bias");
        file.put("incre_modules.0.0.conv1.weight", other);
        file.put("classifier.bias", other);
        file.put("final_layer.0.bias", other);
        file.put("stage4.0.fuse_layers.1.0.0.0.weight", other);

        // When
        var imported = ImportedWeights.of(SPEC, file, 6);

        // Then
        assertThat(imported.report().loaded()).hasSize(common);
        assertThat(imported.report().unknown())
                .containsExactly(
                        "classifier.bias",
                        "final_layer.0.bias",
                        "incre_modules.0.0.conv1.weight",
                        "stage4.0.fuse_layers.1.0.0.0.weight");
        assertThat(imported.report().missing())
                .hasSize(2 + 20)
                .contains("final_layer.weight", "final_layer.bias", "loss_head.FC9.bias");
        var loaded = imported.model().tensors();
        assertThat(loaded.get("stage3.0.branches.2.1.conv2.weight").bytes())
                .isEqualTo(own.get("stage3.0.branches.2.1.conv2.weight").bytes());
        assertThat(loaded.get("final_layer.weight").bytes())
                .isNotEqualTo(own.get("final_layer.weight").bytes());
    }

    private static NDArray output(NDManager manager, float[] maps) {
        return manager.create(maps, new Shape(1, Joints.COUNT, HEATMAPS.height(), HEATMAPS.width()));
    }
}
