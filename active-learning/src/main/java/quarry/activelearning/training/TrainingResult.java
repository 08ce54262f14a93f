package quarry.activelearning.training;

import java.nio.file.Path;
import java.util.Map;

/**
 * A finished run.
 *
 * @param weights safetensors file that describes itself; the caller's to move or delete
 * @param metrics figures by name: {@code accuracy} (0..1), {@code loss}, {@code labelled}, {@code epochs}, ..
 */
public record TrainingResult(Path weights, Map<String, Double> metrics) {

    public TrainingResult {
        metrics = Map.copyOf(metrics);
    }
}
