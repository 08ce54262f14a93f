package quarry.activelearning.task;

import java.util.Map;
import quarry.activelearning.engine.LoadReport;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

/**
 * Weights from elsewhere, made into a model.
 *
 * @param model a whole file that describes itself; what the other file lacked is as a fresh network has it
 * @param report what was taken from the other file, and what was not
 */
public record ImportedWeights(Safetensors model, LoadReport report) {

    /**
     * Takes whatever fits. Whether that is enough is the caller's to say: {@link LoadReport#complete()}.
     *
     * @param tensors by the names of the reference networks or of another form of them, with or without {@code module.} before
     *     each
     * @param seed of the numbers that are not among them
     * @throws IllegalArgumentException if task or preset is unknown
     */
    public static ImportedWeights of(ModelSpec spec, Map<String, Tensor> tensors, long seed) {
        var blueprint = Blueprint.of(spec);
        var layout = blueprint.layout();
        var named = blueprint.named(tensors);
        try (var parameters = Parameters.partly(layout, named, seed)) {
            return new ImportedWeights(
                    new Safetensors(parameters.tensors(), spec.metadata()), LoadReport.of(layout, named));
        }
    }
}
