package quarry.research.weights;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarry.activelearning.image.Input;
import quarry.activelearning.image.UnreadableImageException;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.weights.Tensor;

/**
 * A model's raw answers about the images of a folder.
 *
 * @param names images that could be read; the position is that in the first axis of each tensor
 * @param tensors what {@link ScoringModel#raw} gives; empty if no image could be read
 * @param unreadable the other files, and why
 */
record Prediction(List<String> names, Map<String, Tensor> tensors, Map<String, String> unreadable) {

    static Prediction of(ScoringModel model, ImageFolder folder) throws IOException {
        var names = new ArrayList<String>();
        var inputs = new ArrayList<Input>();
        var unreadable = new LinkedHashMap<String, String>();
        for (var name : folder.names()) {
            try {
                inputs.add(model.decode(folder.image(name)));
                names.add(name);
            } catch (UnreadableImageException e) {
                unreadable.put(name, e.getMessage());
            }
        }
        return new Prediction(names, tensors(model, inputs), unreadable);
    }

    private static Map<String, Tensor> tensors(ScoringModel model, List<Input> inputs) {
        var parts = new LinkedHashMap<String, List<Tensor>>();
        int batch = Blueprint.of(model.spec()).learner().viewsPerPass();
        for (int from = 0; from < inputs.size(); from += batch) {
            model.raw(inputs.subList(from, Math.min(inputs.size(), from + batch)))
                    .forEach((name, part) ->
                            parts.computeIfAbsent(name, n -> new ArrayList<>()).add(part));
        }
        var tensors = new LinkedHashMap<String, Tensor>();
        parts.forEach((name, list) -> tensors.put(name, Tensor.concat(list)));
        return tensors;
    }
}
