package quarry.ingest.project;

import static quarry.ingest.project.ProjectRules.field;
import static quarry.ingest.project.ProjectRules.present;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import quarry.activelearning.strategy.Strategies;
import quarry.activelearning.task.Task;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.kit.problem.Problem;

/** The settings of a project: what is given is checked, what is not gets the documented default. */
final class SettingsRules {

    private static final String STRATEGY = "learning-loss";
    private static final String STRATEGY_OF_REGIONS = "entropy";
    private static final long SEED = 1311;

    private SettingsRules() {}

    static ProjectSettings check(ProjectRequest.Settings settings, Task task) {
        var unit = UnitRules.check(settings.unit(), task);
        var strategy = strategy(settings.strategy(), unit);
        int picks = Objects.requireNonNullElse(settings.picksPerCycle(), task.picksPerCycle());
        if (picks < 1) {
            throw Problem.unprocessable("settings.picksPerCycle", "must be at least 1: " + picks);
        }
        double factor = Objects.requireNonNullElse(settings.subsetFactor(), task.subsetFactor());
        if (!(factor >= 1) || Double.isInfinite(factor)) {
            throw Problem.unprocessable("settings.subsetFactor", "must be a number of at least 1: " + factor);
        }
        long seed = Objects.requireNonNullElse(settings.seed(), SEED);
        var preset = preset(settings.preset(), task.presets());
        var diversity = diversity(settings.diversity());
        field("settings.diversity", () -> Strategies.of(strategy, diversity));
        if (unit.picksRegions() && diversity != 0) {
            throw Problem.unprocessable("settings.diversity", "must be 0 (off) where regions are picked");
        }
        var coldStart = coldStart(settings.coldStart());
        return new ProjectSettings(
                strategy,
                preset,
                picks,
                factor,
                seed,
                retrain(settings.retrain()),
                diversity,
                coldStart,
                unit,
                Objects.requireNonNullElse(settings.preLabels(), false),
                PlatformRules.check(settings.platform(), unit));
    }

    private static String strategy(String given, PickUnit unit) {
        return switch (unit.kind()) {
            case IMAGE ->
                field("settings.strategy", () -> Strategies.named(Objects.requireNonNullElse(given, STRATEGY)))
                        .name();
            case REGION ->
                field(
                                "settings.strategy",
                                () -> Strategies.forRegions(Objects.requireNonNullElse(given, STRATEGY_OF_REGIONS)))
                        .name();
        };
    }

    private static double diversity(Double given) {
        double diversity = Objects.requireNonNullElse(given, 0.0);
        if (!(diversity >= 0 && diversity <= 1)) {
            throw Problem.unprocessable("settings.diversity", "must be a number from 0 (off) to 1: " + diversity);
        }
        return diversity;
    }

    private static String coldStart(String name) {
        if (name == null) {
            return ProjectSettings.RANDOM;
        }
        if (!Strategies.coldStarts().contains(name)) {
            throw Problem.unprocessable(
                    "settings.coldStart",
                    "unknown cold start '" + name + "'; known: " + String.join(", ", Strategies.coldStarts()));
        }
        return name;
    }

    private static String preset(String name, List<String> known) {
        if (name == null) {
            return known.get(0);
        }
        if (!known.contains(name)) {
            throw Problem.unprocessable(
                    "settings.preset", "unknown preset '" + name + "'; known: " + String.join(", ", known));
        }
        return name;
    }

    private static RetrainRule retrain(ProjectRequest.Retrain rule) {
        if (rule == null) {
            return RetrainRule.WHEN_SELECTION_IS_LABELLED;
        }
        var kind = kind(present("settings.retrain.kind", rule.kind()));
        int labels = Objects.requireNonNullElse(rule.labels(), 0);
        return field("settings.retrain.labels", () -> new RetrainRule(kind, labels));
    }

    private static RetrainRule.Kind kind(String name) {
        return Arrays.stream(RetrainRule.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unprocessable(
                        "settings.retrain.kind", "unknown rule '" + name + "'; known: selection, labels, manual"));
    }
}
