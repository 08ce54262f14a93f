package quarry.activelearning.detection;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * How wrong the boxes and classes are: Liu et al., arXiv 1512.02325, section 2.2. For an image the sum of the smooth L1
 * distances (Girshick, <i>Fast R-CNN</i>, arXiv 1504.08083, equation 3) between the ways that the network tells and those
 * that it should, over its priors with an object, and of the cross-entropies of those and of the {@link HardNegatives}.
 * An image without objects costs nothing.
 */
record MultiboxLoss(PriorBoxes priors, LossTarget target) {

    private static final int PRIORS = 1;
    private static final int NUMBERS = 2;

    /**
     * The loss of each image, [B], divided as the {@link LossTarget} says.
     *
     * @param output [B, P, 4 + 1 + classes]
     */
    NDArray losses(NDArray output, List<Scene> scenes) {
        var assignment = Assignment.of(scenes, priors);
        var shape = new Shape(scenes.size(), priors.size());
        var manager = output.getManager();
        var classes = manager.create(assignment.classes(), shape).duplicate();
        var positive = classes.gt(0).toType(output.getDataType(), false);

        var distances = smoothL1(output.get(":, :, :4")
                .sub(numbers(manager, assignment.ways(), shape.add(BoxCoding.SIZE), output.getDataType())));
        var boxLosses = distances.sum(new int[] {NUMBERS}).mul(positive).sum(new int[] {PRIORS});

        var entropies = output.get(":, :, 4:")
                .logSoftmax(NUMBERS)
                .gather(classes.expandDims(NUMBERS), NUMBERS)
                .squeeze(NUMBERS)
                .neg();
        var selected = HardNegatives.selected(
                entropies.stopGradient().toType(DataType.FLOAT32, false).toFloatArray(), assignment);
        var classLosses = entropies
                .mul(numbers(manager, selected, shape, output.getDataType()))
                .sum(new int[] {PRIORS});

        var sums = boxLosses.add(classLosses);
        return switch (target) {
            case SUM -> sums;
            case PER_POSITIVE -> sums.div(divisors(manager, assignment, output.getDataType()));
        };
    }

    /**
     * What a step makes smaller: the losses of all images over the priors with an object of all images.
     *
     * @param losses from {@link #losses}
     */
    NDArray step(NDArray losses, List<Scene> scenes) {
        var assignment = Assignment.of(scenes, priors);
        int positives = Math.max(1, Arrays.stream(assignment.positives()).sum());
        var sums =
                switch (target) {
                    case SUM -> losses;
                    case PER_POSITIVE -> losses.mul(divisors(losses.getManager(), assignment, losses.getDataType()));
                };
        return sums.sum().div(positives);
    }

    private static NDArray divisors(NDManager manager, Assignment assignment, DataType type) {
        var divisors = new float[assignment.positives().length];
        for (int i = 0; i < divisors.length; i++) {
            divisors[i] = Math.max(1, assignment.positives()[i]);
        }
        return numbers(manager, divisors, new Shape(divisors.length), type);
    }

    /** A copy in the engine's own memory: a plain {@code create} leans on a Java buffer, which autograd does not keep. */
    private static NDArray numbers(NDManager manager, float[] numbers, Shape shape, DataType type) {
        return manager.create(numbers, shape).toType(type, true);
    }

    private static NDArray smoothL1(NDArray differences) {
        var distances = differences.abs();
        return NDArrays.where(distances.lt(1), distances.square().mul(0.5f), distances.sub(0.5f));
    }
}
