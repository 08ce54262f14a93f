package quarry.research.weights;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import quarry.activelearning.model.LossHead;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.StateDict;
import quarry.activelearning.weights.Tensor;

/** What the model in a file is. */
final class Description {

    private Description() {}

    /**
     * That of the file itself, or if it has none, the one that its tensors agree with.
     *
     * @param task as the user named it, or null
     * @param preset as the user named it, or null
     * @param classes as the user named them, or null for numbers
     * @throws IOException if the file does not say what it is and the user has not, or both and they differ
     */
    static ModelSpec of(Safetensors file, String task, String preset, List<String> classes) throws IOException {
        if (file.metadata().containsKey("task")) {
            var spec = ModelSpec.of(file.metadata());
            agree("task", task, spec.task());
            agree("preset", preset, spec.preset());
            agree("classes", classes, spec.classes());
            return spec;
        }
        if (task == null || preset == null) {
            throw new IOException("the weights do not say what model they are of: --task and --preset are needed");
        }
        var tensors = StateDict.unwrapped(file.tensors());
        var names = classes == null ? numbered(ClassCount.of(tensors, task, preset)) : classes;
        return new ModelSpec(task, preset, names, hasLossHead(tensors));
    }

    static boolean hasLossHead(Map<String, Tensor> tensors) {
        return StateDict.unwrapped(tensors).keySet().stream().anyMatch(name -> name.startsWith(LossHead.PREFIX));
    }

    private static List<String> numbered(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    private static void agree(String what, Object asked, Object said) throws IOException {
        if (asked != null && !asked.equals(said)) {
            throw new IOException("the weights are of " + what + " " + said + ", not " + asked);
        }
    }
}
