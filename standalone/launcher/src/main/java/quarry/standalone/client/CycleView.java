package quarry.standalone.client;

import java.util.Locale;
import java.util.Map;

/** A cycle as the API shows it. */
public record CycleView(
        String project,
        int cycle,
        String state,
        int revision,
        String reason,
        Map<String, Integer> counts,
        Progress progress,
        Map<String, Double> metrics,
        String figure) {

    /** How far training, scoring and sub-queries are. */
    public record Progress(int epoch, int epochs, int batches, int batchesScored, int subQuery, int subQueries) {}

    public CycleView {
        counts = counts == null ? Map.of() : Map.copyOf(counts);
        progress = progress == null ? new Progress(0, 0, 0, 0, 0, 0) : progress;
        metrics = metrics == null ? Map.of() : Map.copyOf(metrics);
    }

    public boolean isWaitingForLabels() {
        return "WAITING_FOR_LABELS".equals(state);
    }

    public boolean isFailed() {
        return "FAILED".equals(state);
    }

    /** One line for people. */
    public String line() {
        return switch (state) {
            case "TRAINING" ->
                "cycle %d: training%s".formatted(cycle, share("epoch", progress.epoch(), progress.epochs()));
            case "SCORING" ->
                "cycle %d: scoring%s".formatted(cycle, share("batch", progress.batchesScored(), progress.batches()));
            case "SUB_QUERY" ->
                "cycle %d: sub-query %d of %d".formatted(cycle, progress.subQuery(), progress.subQueries());
            case "WAITING_FOR_LABELS" ->
                "cycle %d: waiting for labels, revision %d of the csv%s".formatted(cycle, revision, quality());
            case "FAILED" -> "cycle %d: failed: %s".formatted(cycle, reason);
            default -> "cycle %d: %s%s".formatted(cycle, state.toLowerCase(Locale.ROOT), quality());
        };
    }

    /** Nothing while the whole is not known yet. */
    private static String share(String part, int done, int all) {
        return all == 0 ? "" : ", %s %d of %d".formatted(part, done, all);
    }

    private String quality() {
        var value = figure == null ? null : metrics.get(figure);
        return value == null ? "" : ", test %s %.1f %%".formatted(figure, 100 * value);
    }
}
