package quarry.activelearning.detection;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import quarry.activelearning.image.ImageDecoder;
import quarry.activelearning.image.Input;
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

/** A detector in one of the presets. */
final class DetectionLearner implements Learner<Scene> {

    private final Preset preset;
    private final List<String> classes;
    private final double dropout;
    private final Pixels pixels;
    private final MultiboxLoss loss;
    private final Inference inference;

    DetectionLearner(Preset preset, List<String> classes, double dropout, DetectionSettings settings) {
        this.preset = preset;
        this.classes = List.copyOf(classes);
        this.dropout = dropout;
        var priors = preset.shape().priors(settings.clippedPriors());
        pixels = new Pixels(preset.shape().side(), settings.channelOrder());
        loss = new MultiboxLoss(priors, settings.lossTarget());
        inference = new Inference(priors, classes.size());
    }

    @Override
    public Network network() {
        return new Ssd(preset.shape(), classes.size(), dropout);
    }

    @Override
    public LossHead lossHead() {
        return new LossHead(network().featureChannels(), Preset.HEAD_WIDTH, 1);
    }

    @Override
    public Schedule schedule() {
        return preset.schedule();
    }

    @Override
    public Input decode(byte[] image) throws UnreadableImageException {
        return Picture.of(ImageDecoder.decode(image), preset.shape().side());
    }

    @Override
    public List<Example<Scene>> examples(Input image, Map<String, Object> label) {
        var picture = (Picture) image;
        var objects = BoxLabel.objects(label).stream().map(this::annotated).toList();
        return List.of(new Example<>(picture, new Scene(picture.width(), picture.height(), objects)));
    }

    private Annotated annotated(LabelledObject object) {
        int index = classes.indexOf(object.className());
        if (index < 0) {
            throw new IllegalArgumentException("the model has no class '" + object.className() + "'");
        }
        return new Annotated(index, object.box(), object.difficult());
    }

    @Override
    public int viewsPerPass() {
        return preset.imagesPerPass();
    }

    @Override
    public NDArray inputs(NDManager manager, List<? extends Input> views) {
        var numbers = new float[views.size() * pixels.size()];
        for (int i = 0; i < views.size(); i++) {
            var photo = Photo.of(((Picture) views.get(i)).image());
            pixels.write(photo, Window.whole(photo.width(), photo.height()), numbers, i * pixels.size());
        }
        return array(manager, numbers);
    }

    @Override
    public MiniBatch<Scene> varied(NDManager manager, List<Example<Scene>> examples, SplittableRandom random) {
        var numbers = new float[examples.size() * pixels.size()];
        var scenes = new ArrayList<Scene>();
        for (int i = 0; i < examples.size(); i++) {
            var variation = preset.augmentation().of(examples.get(i), random);
            pixels.write(variation.photo(), variation.window(), numbers, i * pixels.size());
            scenes.add(variation.scene());
        }
        return new MiniBatch<>(array(manager, numbers), scenes);
    }

    private NDArray array(NDManager manager, float[] numbers) {
        return manager.create(
                        numbers,
                        new Shape(
                                numbers.length / pixels.size(),
                                Photo.CHANNELS,
                                preset.shape().side(),
                                preset.shape().side()))
                .duplicate();
    }

    @Override
    public NDArray losses(NDArray output, List<Scene> targets) {
        return loss.losses(output, targets);
    }

    @Override
    public NDArray stepLoss(NDArray losses, List<Scene> targets) {
        return loss.step(losses, targets);
    }

    /** The softmax at each prior, background first. */
    @Override
    public NDArray classProbabilities(NDArray output) {
        return output.get(":, :, 4:").softmax(2).transpose(0, 2, 1);
    }

    @Override
    public Map<String, NDArray> named(NDArray output) {
        var named = new LinkedHashMap<String, NDArray>();
        named.put("loc", output.get(":, :, :4"));
        named.put("conf", output.get(":, :, 4:"));
        return named;
    }

    /** Boxes as the network tells them, which may reach beyond the image; the surest first. */
    @Override
    public List<Prediction> predictions(NDArray output, List<? extends Input> views) {
        var answers = inference.objects(output.toFloatArray());
        return IntStream.range(0, views.size())
                .mapToObj(i -> prediction((Picture) views.get(i), answers.get(i)))
                .toList();
    }

    private Prediction prediction(Picture picture, List<Detected> objects) {
        var findings = objects.stream().map(object -> finding(picture, object)).toList();
        return new Prediction(picture.width(), picture.height(), findings);
    }

    private Finding finding(Picture picture, Detected object) {
        var box = NetworkBoxes.pixels(object.box(), picture.width(), picture.height());
        return new Finding(
                classes.get(object.classIndex()),
                object.score(),
                new Geometry.Box(box.x0(), box.y0(), box.x1(), box.y1()));
    }

    @Override
    public Evaluation<Scene> newEvaluation() {
        return new DetectionEvaluation(inference);
    }
}
