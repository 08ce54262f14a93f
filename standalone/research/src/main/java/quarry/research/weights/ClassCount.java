package quarry.research.weights;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import quarry.activelearning.engine.Layout;
import quarry.activelearning.engine.ParameterSpec;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Tasks;
import quarry.activelearning.weights.Tensor;

/** How many classes weights are for, by the first array whose size depends on it. */
final class ClassCount {

    private ClassCount() {}

    /**
     * Compares the networks for one and for two classes, and the weights with both.
     *
     * @return 1 for a network whose size does not depend on its classes
     * @throws IOException if the weights are of another network
     */
    static int of(Map<String, Tensor> tensors, String task, String preset) throws IOException {
        var one = arrays(task, preset, 1);
        var two = arrays(task, preset, 2);
        for (int i = 0; i < one.size(); i++) {
            var shape = one.get(i).shape().getShape();
            var larger = two.get(i).shape().getShape();
            for (int axis = 0; axis < shape.length; axis++) {
                if (shape[axis] < larger[axis]) {
                    long size = size(tensors, one.get(i).name(), axis);
                    return count(one.get(i).name(), size, shape[axis], larger[axis] - shape[axis]);
                }
            }
        }
        return 1;
    }

    private static List<ParameterSpec> arrays(String task, String preset, int classes) {
        var names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        var layout = new Layout();
        Tasks.named(task)
                .learner(new ModelSpec(task, preset, names, false))
                .network()
                .declare(layout);
        return layout.specs();
    }

    private static long size(Map<String, Tensor> tensors, String name, int axis) throws IOException {
        var tensor = tensors.get(name);
        if (tensor == null || tensor.shape().size() <= axis) {
            throw new IOException("weights of another network: there is no " + name);
        }
        return tensor.shape().get(axis);
    }

    private static int count(String name, long size, long ofOne, long perClass) throws IOException {
        if (size < ofOne || (size - ofOne) % perClass != 0) {
            throw new IOException("weights of another network: " + name + " fits no number of classes");
        }
        return Math.toIntExact(1 + (size - ofOne) / perClass);
    }
}
