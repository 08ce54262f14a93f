package quarry.ingest.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.ingest.project.ProjectRequest.Retrain;
import quarry.ingest.project.ProjectRequest.Settings;
import quarry.ingest.project.ProjectRequest.Unit;
import quarry.kit.problem.Problem;

class ProjectRulesTest {

    private static final List<String> CLASSES = List.of("cat", "dog");

    @Test
    void whatIsLeftOutGetsTheDocumentedDefault() {
        // When
        var project = ProjectRules.check(new ProjectRequest("pets", "classification", CLASSES, null));

        // Then
        assertThat(project.settings())
                .isEqualTo(new ProjectSettings(
                        "learning-loss", "reference", 1000, 10, 1311, RetrainRule.WHEN_SELECTION_IS_LABELLED));
    }

    @Test
    void whatIsGivenIsKept() {
        // Given
        var settings = new Settings(
                "learning-loss", "tiny", 20, 2.5, 7L, new Retrain("labels", 50), 0.9, "random", null, true, null);

        // When
        var project = ProjectRules.check(new ProjectRequest("pets", "classification", CLASSES, settings));

        // Then
        assertThat(project.settings())
                .isEqualTo(new ProjectSettings(
                        "learning-loss",
                        "tiny",
                        20,
                        2.5,
                        7,
                        new RetrainRule(RetrainRule.Kind.LABELS, 50),
                        0.9,
                        "random",
                        PickUnit.IMAGES,
                        true));
    }

    @Test
    void regionsHaveTheDocumentedBudgetAndAStrategyThatScoresThem() {
        // Given
        var settings = regions(null, null, null);

        // When
        var project = ProjectRules.check(new ProjectRequest("streets", "segmentation", CLASSES, settings));

        // Then
        assertThat(project.settings().unit()).isEqualTo(PickUnit.of(4755));
        assertThat(project.settings().picksPerCycle()).isEqualTo(150);
        assertThat(project.settings().strategy()).isEqualTo("entropy");
    }

    @Test
    void regionsAreRefusedWhereTheyCannotBePickedAndTheReasonIsSaid() {
        assertThat(refusal("settings.unit.kind", () -> check("segmentation", unit("pixel", null))))
                .isEqualTo("unknown unit 'pixel'; known: image, region");
        assertThat(refusal("settings.unit.kind", () -> check("segmentation", unit(null, 5))))
                .isEqualTo("must be given");
        assertThat(refusal("settings.unit.kind", () -> check("detection", unit("region", 5))))
                .isEqualTo("the task 'detection' has no regions: it picks whole images only");
        assertThat(refusal("settings.unit.regions", () -> check("segmentation", unit("region", 0))))
                .contains("positive");
        assertThat(refusal("settings.unit.regions", () -> check("segmentation", unit("image", 5))))
                .contains("else 0");
        assertThat(refusal("settings.strategy", () -> check("segmentation", regions(5, "learning-loss", null))))
                .startsWith("learning-loss has no scores of regions; strategies that have: least-confidence, ");
        assertThat(refusal("settings.diversity", () -> check("segmentation", regions(5, "margin", 0.5))))
                .isEqualTo("must be 0 (off) where regions are picked");
    }

    private static Settings unit(String kind, Integer number) {
        return new Settings(null, null, null, null, null, null, null, null, new Unit(kind, number), null, null);
    }

    private static Settings regions(Integer number, String strategy, Double diversity) {
        return new Settings(
                strategy, null, null, null, null, null, diversity, null, new Unit("region", number), null, null);
    }

    private static void check(String task, Settings settings) {
        ProjectRules.check(new ProjectRequest("streets", task, CLASSES, settings));
    }

    private static String refusal(String field, ThrowingCallable check) {
        var problem = catchThrowableOfType(Problem.class, check);
        assertThat(problem.field()).isEqualTo(field);
        return problem.getMessage();
    }

    @Test
    void everyProblemNamesItsField() {
        refuses("id", () -> check("Pets!", "classification", CLASSES));
        refuses("id", () -> check(null, "classification", CLASSES));
        refuses("task", () -> check("pets", "juggling", CLASSES));
        refuses("task", () -> check("pets", null, CLASSES));
        refuses("classes", () -> check("pets", "classification", null));
        refuses("classes", () -> check("pets", "classification", List.of()));
        refuses("classes", () -> check("pets", "classification", List.of("cat", "cat")));
        refuses("classes", () -> check("pets", "classification", List.of("cat", " ")));
        refuses("classes", () -> check("pets", "classification", List.of("cat ")));
        refuses("classes", () -> check("pets", "classification", Arrays.asList("cat", null)));
        refuses("classes", () -> check("pets", "classification", List.of("x".repeat(101))));
        refuses("settings.strategy", () -> check(settings("best", null, null, null, null, null)));
        refuses("settings.preset", () -> check(settings(null, "huge", null, null, null, null)));
        refuses("settings.picksPerCycle", () -> check(settings(null, null, 0, null, null, null)));
        refuses("settings.subsetFactor", () -> check(settings(null, null, null, 0.5, null, null)));
        refuses("settings.subsetFactor", () -> check(settings(null, null, null, Double.NaN, null, null)));
        refuses("settings.retrain.kind", () -> check(retrain(null, null)));
        refuses("settings.retrain.kind", () -> check(retrain("never", null)));
        refuses("settings.retrain.labels", () -> check(retrain("labels", null)));
        refuses("settings.retrain.labels", () -> check(retrain("manual", 5)));
        refuses("settings.diversity", () -> check(beginning(-0.1, null)));
        refuses("settings.diversity", () -> check(beginning(1.1, null)));
        refuses("settings.diversity", () -> check(beginning(Double.NaN, null)));
        refuses("settings.coldStart", () -> check(beginning(null, "margin")));
    }

    private static Settings retrain(String kind, Integer labels) {
        return settings(null, null, null, null, null, new Retrain(kind, labels));
    }

    private static Settings beginning(Double diversity, String coldStart) {
        return new Settings(null, null, null, null, null, null, diversity, coldStart, null, null, null);
    }

    private static Settings settings(
            String strategy, String preset, Integer picks, Double factor, Long seed, Retrain retrain) {
        return new Settings(strategy, preset, picks, factor, seed, retrain, null, null, null, null, null);
    }

    private static void check(String id, String task, List<String> classes) {
        ProjectRules.check(new ProjectRequest(id, task, classes, null));
    }

    private static void check(Settings settings) {
        ProjectRules.check(new ProjectRequest("pets", "classification", CLASSES, settings));
    }

    private static void refuses(String field, ThrowingCallable check) {
        assertThatExceptionOfType(Problem.class).isThrownBy(check).satisfies(problem -> {
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.field()).isEqualTo(field);
        });
    }
}
