package quarry.standalone.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The body that makes a project. */
public record NewProject(String id, String task, List<String> classes, Settings settings) {

    /** How its cycles are run; the service has a default for whatever is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Settings(
            String strategy,
            String preset,
            Integer picksPerCycle,
            Double subsetFactor,
            Long seed,
            Retrain retrain,
            Double diversity,
            String coldStart,
            Unit unit,
            Boolean preLabels,
            NewPlatform platform) {

        /** A strategy may be called by the short name that people use. */
        public Settings {
            strategy = "dal".equals(strategy) ? "discriminative" : strategy;
        }
    }

    /** What is picked, whole images or regions of them; the service has a default for a number that is null. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unit(String kind, Integer regions) {}

    /** When the next cycle starts by itself. */
    public record Retrain(String kind, int labels) {

        public static final Retrain WHEN_SELECTION_IS_LABELLED = new Retrain("selection", 0);

        /** From {@code selection}, {@code manual} or {@code labels:N}. */
        static Retrain parse(String text) {
            var number = text.startsWith("labels:") ? text.substring("labels:".length()) : "";
            if (number.matches("[1-9]\\d{0,8}")) {
                return new Retrain("labels", Integer.parseInt(number));
            }
            if (text.equals("selection") || text.equals("manual")) {
                return new Retrain(text, 0);
            }
            throw new ClientException("--retrain must be selection, manual or labels:N, not " + text);
        }
    }
}
