package quarry.activelearning.pose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.RgbImage;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.Network;
import quarry.activelearning.task.Evaluation;
import quarry.activelearning.task.Example;
import quarry.activelearning.task.Finding;
import quarry.activelearning.task.Geometry;
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.MiniBatch;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Schedule;

/** A keypoint detector in one of the presets. It looks at one person at a time. */
record PoseLearner(Preset preset, String className, double dropout) implements Learner<PersonTarget> {

    private static final int HEAD_WIDTH = 128;
    // a bell of height 1 then has 95 % of the probability near its top, one of height 0.65 half of it
    private static final float TEMPERATURE = 0.1f;
    private static final Augmentation AUGMENTATION = new Augmentation(0.3, 0.35, 45, 0.6, 0.5);

    @Override
    public Network network() {
        return new HrNet(preset.network(), dropout);
    }

    @Override
    public LossHead lossHead() {
        return new LossHead(network().featureChannels(), HEAD_WIDTH, 1);
    }

    @Override
    public Schedule schedule() {
        return preset.schedule();
    }

    @Override
    public Input decode(byte[] image) throws UnreadableImageException {
        return new PoseInput(ImageDecoder.decode(image), List.of());
    }

    /** One for each person that is no crowd and has a labelled joint. */
    @Override
    public List<Example<PersonTarget>> examples(Input image, Map<String, Object> label) {
        var everybody = PoseLabel.persons(label);
        return everybody.stream()
                .filter(Person::teaches)
                .map(person -> example((PoseInput) image, person, everybody))
                .toList();
    }

    private Example<PersonTarget> example(PoseInput image, Person person, List<Person> everybody) {
        var view = image.view(person.box(), preset.input().aspect());
        var joints = view.plain(preset.input()).joints(person.keypoints());
        return new Example<>(view, new PersonTarget(person, everybody, joints));
    }

    /** The persons of an image whose boxes are known, else the whole image. */
    @Override
    public List<Input> views(Input image) {
        return List.copyOf(((PoseInput) image).persons(preset.input().aspect()));
    }

    @Override
    public int viewsPerPass() {
        return preset.scoringBatch();
    }

    @Override
    public NDArray inputs(NDManager manager, List<? extends Input> views) {
        return batch(
                manager,
                views.stream()
                        .map(view -> ((PersonView) view).plain(preset.input()))
                        .toList());
    }

    @Override
    public MiniBatch<PersonTarget> varied(
            NDManager manager, List<Example<PersonTarget>> examples, SplittableRandom random) {
        var crops = new ArrayList<Crop>();
        var targets = new ArrayList<PersonTarget>();
        for (var example : examples) {
            var crop = AUGMENTATION.vary(
                    (PersonView) example.view(), example.target().person(), preset.input(), random);
            crops.add(crop);
            targets.add(example.target().in(crop));
        }
        return new MiniBatch<>(batch(manager, crops), targets);
    }

    private NDArray batch(NDManager manager, List<Crop> crops) {
        var size = preset.input();
        int numbers = RgbImage.CHANNELS * size.width() * size.height();
        var batch = new float[crops.size() * numbers];
        for (int i = 0; i < crops.size(); i++) {
            var crop = crops.get(i);
            new Warp(crop.image(), crop.toInput()).write(batch, i * numbers, size.width(), size.height());
        }
        return manager.create(batch, new Shape(crops.size(), RgbImage.CHANNELS, size.height(), size.width()));
    }

    /** That of each person, see {@link HeatmapLoss}. */
    @Override
    public NDArray losses(NDArray output, List<PersonTarget> targets) {
        return new HeatmapLoss(heatmaps()).of(output, targets);
    }

    /**
     * How likely each joint is in each cell: the softmax of its map over a temperature of 0.1. The classes are the cells,
     * the positions the seventeen joints. A flat map is an even distribution, and a joint is the less sure, the lower its
     * highest cell is and the more rivals that has.
     */
    @Override
    public NDArray classProbabilities(NDArray output) {
        var maps = output.reshape(
                output.getShape().get(0), Joints.COUNT, heatmaps().cells());
        return maps.div(TEMPERATURE).softmax(2).transpose(0, 2, 1);
    }

    @Override
    public Map<String, NDArray> named(NDArray output) {
        return Map.of("heatmaps", output);
    }

    @Override
    public Evaluation<PersonTarget> newEvaluation() {
        return new PoseEvaluation(heatmaps());
    }

    /** One person a view, whatever is seen there: see {@link PoseInput} for an image whose persons nobody has marked. */
    @Override
    public List<Prediction> predictions(NDArray output, List<? extends Input> views) {
        var maps = output.toFloatArray();
        return IntStream.range(0, views.size())
                .mapToObj(i -> prediction((PersonView) views.get(i), maps, i))
                .toList();
    }

    private Prediction prediction(PersonView view, float[] maps, int index) {
        var person = new PersonDecoder(heatmaps()).person(maps, index, view);
        var finding = new Finding(className, person.score(), Bodies.of(view.box(), person));
        return new Prediction(view.image().width(), view.image().height(), List.of(finding));
    }

    /** The persons of all views by descending score, without those that are another one once more. */
    @Override
    public Prediction merged(List<Prediction> views) {
        int width = views.get(0).width();
        int height = views.get(0).height();
        var found = views.stream()
                .flatMap(view -> view.findings().stream())
                .map(finding -> new Found(finding, estimate(finding, width, height)))
                .toList();
        var persons = OksSuppression.of(found, Found::estimate).stream()
                .map(Found::finding)
                .toList();
        return new Prediction(width, height, persons);
    }

    private record Found(Finding finding, PersonEstimate estimate) {}

    private PersonEstimate estimate(Finding finding, int width, int height) {
        var body = (Geometry.Body) finding.geometry();
        var region = Region.around(
                Bodies.box(body).within(width, height), preset.input().aspect());
        return Bodies.estimate(body, finding.score(), region.area());
    }

    private Heatmaps heatmaps() {
        return preset.input().heatmaps();
    }
}
