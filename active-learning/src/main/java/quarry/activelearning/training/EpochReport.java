package quarry.activelearning.training;

import java.util.Map;

/**
 * How far a run is.
 *
 * @param epoch finished epochs, from 1
 * @param epochs epochs in all
 * @param metrics figures of this epoch by name, such as {@code loss} or {@code images-per-second}
 */
public record EpochReport(int epoch, int epochs, Map<String, Double> metrics) {

    public EpochReport {
        metrics = Map.copyOf(metrics);
    }
}
