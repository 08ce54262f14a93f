package quarry.activelearning.segmentation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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
import quarry.activelearning.task.Learner;
import quarry.activelearning.task.MiniBatch;
import quarry.activelearning.task.Prediction;
import quarry.activelearning.task.Schedule;

/**
 * A segmentation network in one of the presets. A target is the mask of what is seen; an output is the logarithm of the
 * probability of each class at each pixel, [B, classes, H, W].
 */
record SegmentationLearner(Preset preset, List<String> classes, double dropout, Reduction reduction)
        implements Learner<Mask> {

    private static final int CELLS = 6;
    private static final int CHANNELS = 1;

    @Override
    public Network network() {
        return new DrnD22(preset.width(), classes.size(), dropout);
    }

    @Override
    public LossHead lossHead() {
        return new LossHead(network().featureChannels(), preset.headWidth(), CELLS);
    }

    @Override
    public Schedule schedule() {
        return preset.schedule();
    }

    @Override
    public Input decode(byte[] image) throws UnreadableImageException {
        return View.whole(ImageDecoder.decode(image));
    }

    /** The whole image with its mask. */
    @Override
    public List<Example<Mask>> examples(Input image, Map<String, Object> label) {
        return List.of(new Example<>(image, MaskLabel.read(label, classes.size())));
    }

    /** Tiles of the size that the preset scores. */
    @Override
    public List<Input> views(Input image) {
        return List.copyOf(Tiles.of(((View) image).image(), preset.tile()));
    }

    @Override
    public int viewsPerPass() {
        return preset.viewsPerPass();
    }

    @Override
    public NDArray inputs(NDManager manager, List<? extends Input> views) {
        return View.batch(manager, views);
    }

    /** Each image and its mask through one window, somewhere, mirrored or not. */
    @Override
    public MiniBatch<Mask> varied(NDManager manager, List<Example<Mask>> examples, SplittableRandom random) {
        var views = new ArrayList<View>();
        var targets = new ArrayList<Mask>();
        for (var example : examples) {
            var image = ((View) example.view()).image();
            var window = Window.random(new Size(image.height(), image.width()), preset.crop(), random);
            views.add(new View(image, window));
            targets.add(example.target().through(window));
        }
        return new MiniBatch<>(View.batch(manager, views), targets);
    }

    /** Cross-entropy over the pixels of each image. */
    @Override
    public NDArray losses(NDArray output, List<Mask> targets) {
        return reduction.of(output, truth(output, targets));
    }

    /** [B, H, W] as large as the output; ignored where a mask is smaller. */
    private static NDArray truth(NDArray output, List<Mask> targets) {
        int height = Math.toIntExact(output.getShape().get(2));
        int width = Math.toIntExact(output.getShape().get(3));
        var window = Window.whole(height, width);
        var values = ByteBuffer.allocateDirect(targets.size() * height * width);
        targets.forEach(mask -> mask.through(window).copyTo(values));
        return output.getManager().create(values.flip(), new Shape(targets.size(), height, width), DataType.UINT8);
    }

    /** One position for each pixel. */
    @Override
    public NDArray classProbabilities(NDArray output) {
        var shape = output.getShape();
        return output.exp().reshape(shape.get(0), shape.get(1), -1);
    }

    /** Over its superpixels. */
    @Override
    public double[] regionMeans(Input image, List<double[]> maps) {
        var picture = ((View) image).image();
        return Superpixels.of(picture).means(UncertaintyMap.of(picture, Tiles.of(picture, preset.tile()), maps));
    }

    @Override
    public Map<String, NDArray> named(NDArray output) {
        return Map.of("log_probabilities", output);
    }

    /** Over the pixels of all images together, each of them seen whole. */
    @Override
    public Evaluation<Mask> newEvaluation() {
        var matrix = new ConfusionMatrix(classes.size());
        return new Evaluation<>() {
            @Override
            public void add(NDArray output, List<Example<Mask>> examples) {
                var predictions = likeliest(output);
                for (int i = 0; i < examples.size(); i++) {
                    matrix.add(examples.get(i).target(), predictions.get(i));
                }
            }

            @Override
            public Map<String, Double> metrics() {
                return matrix.metrics();
            }
        };
    }

    /**
     * The likeliest class of each pixel. Of a tile only the part that no other tile has nearer to its middle, see
     * {@link Tiles#own}: there the network has seen more of what is around.
     */
    @Override
    public List<Prediction> predictions(NDArray output, List<? extends Input> views) {
        var masks = likeliest(output);
        var logarithms = output.max(new int[] {CHANNELS}).toFloatArray();
        return IntStream.range(0, views.size())
                .mapToObj(i -> {
                    int from = i * masks.get(i).width() * masks.get(i).height();
                    return prediction((View) views.get(i), masks.get(i), logarithms, from);
                })
                .toList();
    }

    private Prediction prediction(View view, Mask mask, float[] logarithms, int from) {
        var map = new ClassMap(view.image().width(), view.image().height(), classes);
        var own = Tiles.own(new Size(view.image().height(), view.image().width()), view.window());
        for (int row = own.top(); row < own.top() + own.height(); row++) {
            for (int column = own.left(); column < own.left() + own.width(); column++) {
                int y = row - view.window().top();
                int x = column - view.window().left();
                map.set(row, column, mask.at(y, x), Math.exp(logarithms[from + y * mask.width() + x]));
            }
        }
        return map.prediction();
    }

    /** The tiles side by side. */
    @Override
    public Prediction merged(List<Prediction> views) {
        var map = new ClassMap(views.get(0).width(), views.get(0).height(), classes);
        views.forEach(map::add);
        return map.prediction();
    }

    /** The likeliest class of each pixel. */
    private static List<Mask> likeliest(NDArray output) {
        int height = Math.toIntExact(output.getShape().get(2));
        int width = Math.toIntExact(output.getShape().get(3));
        var classes = output.argMax(CHANNELS).toType(DataType.UINT8, false).toByteArray();
        var masks = new ArrayList<Mask>();
        for (int from = 0; from < classes.length; from += height * width) {
            masks.add(new Mask(width, height, Arrays.copyOfRange(classes, from, from + height * width)));
        }
        return masks;
    }
}
