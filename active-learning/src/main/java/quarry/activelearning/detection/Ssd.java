package quarry.activelearning.detection;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.Pass;
import quarry.activelearning.engine.Start;
import quarry.activelearning.engine.Torch;
import quarry.activelearning.model.DropoutMask;
import quarry.activelearning.model.Network;
import quarry.activelearning.model.Outputs;

/**
 * The single shot detector: Liu et al., <i>SSD: Single Shot MultiBox Detector</i>, arXiv 1512.02325. A backbone and some
 * extra layers give maps of falling size; on each, one convolution tells for every prior the way to a box, and another
 * one how likely each class is. 26,285,486 parameters in the reference shape with the twenty classes of Pascal VOC.
 *
 * @param shape its measures
 * @param classes classes of objects; background comes on top of them
 * @param dropout share of the last map of the backbone that a training step leaves out; 0 is none
 */
record Ssd(SsdShape shape, int classes, double dropout) implements Network {

    private static final int KERNEL = 3;
    /** Position of fc7 among the features. */
    private static final int FC7 = 1;

    @Override
    public void declare(Layout layout) {
        shape.backbone().declare(layout);
        L2Norm.declare(layout, shape.backbone().conv4Channels());
        int in = shape.backbone().fc7Channels();
        for (int k = 0; k < shape.extras().size(); k++) {
            var extra = shape.extras().get(k);
            convolution(layout, narrowing(k), in, extra.inner(), 1);
            convolution(layout, widening(k), extra.inner(), extra.outer(), KERNEL);
            in = extra.outer();
        }
        declareHeads(layout, "loc.", BoxCoding.SIZE);
        declareHeads(layout, "conf.", classes + 1);
    }

    private void declareHeads(Layout layout, String prefix, int numbers) {
        for (int k = 0; k < shape.maps().size(); k++) {
            int out = shape.maps().get(k).boxesPerCell() * numbers;
            convolution(layout, prefix + k, featureChannels().get(k), out, KERNEL);
        }
    }

    /** Glorot and Bengio, <i>Understanding the Difficulty of Training Deep Feedforward Networks</i>, uniform. */
    private static void convolution(Layout layout, String name, int in, int out, int kernel) {
        var start = Start.uniform(Math.sqrt(6.0 / ((in + out) * kernel * kernel)));
        layout.biasedConvolution(name, in, out, kernel, start, Start.constant(0));
    }

    /** A file of the backbone alone, {@code vgg16_reducedfc}, has {@code 0.weight} instead of {@code vgg.0.weight}. */
    @Override
    public String ownName(String name) {
        return !name.isEmpty() && Character.isDigit(name.charAt(0)) ? Vgg16.PREFIX + name : name;
    }

    @Override
    public List<Integer> featureChannels() {
        return shape.channels();
    }

    /** Channels of the backbone's last map: its average is the embedding. */
    @Override
    public OptionalInt embeddingSize() {
        return OptionalInt.of(shape.backbone().fc7Channels());
    }

    /**
     * From images [B, 3, side, side] to [B, P, 4 + 1 + classes]: for each of P priors, in the order of
     * {@link SsdShape#priors}, the way to the box and the scores before the softmax, background first. Features are the
     * maps that the heads look at, the first one before it is normalised.
     */
    @Override
    public Outputs forward(Pass pass, NDArray inputs) {
        var maps = shape.backbone().forward(pass, inputs);
        var features = new ArrayList<>(List.of(maps.conv4(), maps.fc7()));
        var seen = pass.dropout(maps.fc7(), dropout);
        features.addAll(extras(pass, seen));

        var normalised = L2Norm.forward(pass, maps.conv4());
        var answers = new NDList(head(pass, 0, normalised));
        pass.spent(normalised);
        answers.add(head(pass, FC7, seen));
        for (int k = FC7 + 1; k < features.size(); k++) {
            answers.add(head(pass, k, features.get(k)));
        }
        return new Outputs(Torch.concat(answers, 1), embedding(maps.fc7()), features);
    }

    /** The dropout sits behind the backbone: what the heads say about its earlier map is used again. */
    @Override
    public List<NDArray> stochasticOutputs(Pass pass, NDArray inputs, Outputs outputs, int passes) {
        double rate = dropout > 0 ? dropout : DropoutMask.RATE;
        int early = shape.maps().get(0).boxes();
        var same = outputs.output().get(":, :" + early);
        var fc7 = outputs.features().get(FC7);
        return IntStream.range(0, passes)
                .mapToObj(i -> {
                    var flat = DropoutMask.apply(fc7.reshape(fc7.getShape().get(0), -1), i, rate);
                    var seen = flat.reshape(fc7.getShape());
                    var answers = new NDList(same, head(pass, FC7, seen));
                    var maps = extras(pass, seen);
                    for (int k = 0; k < maps.size(); k++) {
                        answers.add(head(pass, FC7 + 1 + k, maps.get(k)));
                        pass.spent(maps.get(k));
                    }
                    return Torch.concat(answers, 1);
                })
                .toList();
    }

    /** The maps behind the backbone, each half as large as the one before or two cells smaller. */
    private List<NDArray> extras(Pass pass, NDArray fc7) {
        var maps = new ArrayList<NDArray>();
        var x = fc7;
        for (int k = 0; k < shape.extras().size(); k++) {
            var extra = shape.extras().get(k);
            var narrow = pass.relu(pass.convolution(narrowing(k), x, 1));
            x = pass.relu(pass.convolution(widening(k), narrow, extra.stride(), extra.padding(), 1));
            pass.spent(narrow);
            maps.add(x);
        }
        return maps;
    }

    /** What the heads of one map say, [B, cells * boxes per cell, 4 + 1 + classes]. */
    private NDArray head(Pass pass, int k, NDArray map) {
        var ways = perBox(pass, pass.convolution("loc." + k, map, 1), BoxCoding.SIZE);
        var scores = perBox(pass, pass.convolution("conf." + k, map, 1), classes + 1);
        return Torch.concat(new NDList(ways, scores), 2);
    }

    /** From [B, boxes * numbers, H, W] to [B, H * W * boxes, numbers]. */
    private static NDArray perBox(Pass pass, NDArray map, int numbers) {
        var perBox = map.transpose(0, 2, 3, 1).reshape(map.getShape().get(0), -1, numbers);
        pass.spent(map);
        return perBox;
    }

    private static NDArray embedding(NDArray fc7) {
        var pooled = Torch.adaptiveAveragePool(fc7, 1);
        return pooled.reshape(pooled.getShape().get(0), -1);
    }

    private static String narrowing(int k) {
        return "extras." + 2 * k;
    }

    private static String widening(int k) {
        return "extras." + (2 * k + 1);
    }
}
