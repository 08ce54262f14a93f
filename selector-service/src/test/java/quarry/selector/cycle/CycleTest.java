package quarry.selector.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.contracts.ObjectRef;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectId;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.contracts.RunId;
import quarry.selector.pool.PoolCounts;
import quarry.selector.pool.Project;

class CycleTest {

    private static final ProjectId CATS = new ProjectId("cats");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final PoolCounts COUNTS = new PoolCounts(10, 4, 6, 2, 2, 0, 0);
    private static final Project PROJECT = new Project(
            CATS,
            "classification",
            List.of("cat", "dog"),
            new ProjectSettings("learning-loss", "tiny", 5, 10, 1311, RetrainRule.WHEN_SELECTION_IS_LABELLED));

    private static final Project DISCRIMINATIVE = new Project(
            CATS,
            "classification",
            List.of("cat", "dog"),
            new ProjectSettings("discriminative", "tiny", 13, 10, 1311, RetrainRule.WHEN_SELECTION_IS_LABELLED));

    @Test
    void aCycleWithoutTrainingPicksAtRandomWhateverTheStrategyOfItsProject() {
        var cycle = Cycle.begin(PROJECT, 0, false, COUNTS);

        assertThat(cycle.state).isEqualTo(CycleState.SCORING);
        assertThat(cycle.strategy().name()).isEqualTo("random");
        assertThat(cycle.run()).isEmpty();
    }

    @Test
    void regionsArePickedOnceThereIsAModelAndAllImagesAreLookedAt() {
        // Given
        var settings = new ProjectSettings(
                "entropy",
                "tiny",
                5,
                3,
                1311,
                RetrainRule.WHEN_SELECTION_IS_LABELLED,
                0,
                "random",
                PickUnit.of(40),
                false);
        var streets = new Project(CATS, "segmentation", List.of("road", "sky"), settings);

        // When
        var first = Cycle.begin(streets, 0, false, COUNTS);
        var second = Cycle.begin(streets, 1, true, COUNTS);

        // Then
        assertThat(first.picksRegions()).isFalse();
        assertThat(second.picksRegions()).isTrue();
        assertThat(second.regions).isEqualTo(40);
        assertThat(second.candidateCount(100)).isEqualTo(100);
        assertThat(Cycle.begin(PROJECT, 1, true, COUNTS).candidateCount(100)).isEqualTo(50);
    }

    @Test
    void aFailedSubQueryIsTriedAgainWithoutTheModel() {
        // Given
        var cycle = Cycle.begin(DISCRIMINATIVE, 1, true, COUNTS);
        var model = cycle.ask(NOW);
        cycle.startScoring();
        cycle.startSubQueries(13);
        cycle.subQuery.next();
        cycle.fail("out of memory");

        // When
        cycle.retry();

        // Then
        assertThat(cycle.state).isEqualTo(CycleState.SUB_QUERY);
        assertThat(cycle.run()).contains(model);
        assertThat(cycle.subQuery.number).isEqualTo(2);
        assertThat(cycle.subQuery.size()).isEqualTo(2);
        assertThat(cycle.subQuery.run()).isEmpty();
    }

    @Test
    void everyAttemptHasARunOfItsOwnButTheSameSeedAndSnapshot() {
        // Given
        var cycle = Cycle.begin(PROJECT, 1, true, COUNTS);
        cycle.keepSnapshot(new ObjectRef("snapshot", 1, "0".repeat(64)));
        var first = cycle.ask(NOW);
        long seed = cycle.draw("training").seed();

        // When
        cycle.fail("out of memory");
        cycle.retry();
        var second = cycle.ask(NOW);

        // Then
        assertThat(first).isEqualTo(RunId.of(CATS, 1, 1));
        assertThat(second).isEqualTo(RunId.of(CATS, 1, 2));
        assertThat(cycle.draw("training").seed()).isEqualTo(seed);
        assertThat(cycle.snapshot()).isPresent();
        assertThat(cycle.reason).isNull();
    }

    @Test
    void aFurtherRevisionIsChosenWithSubQueriesOfItsOwnAndCountsLabelsFromTheFirst() {
        // Given
        var cycle = Cycle.begin(DISCRIMINATIVE, 1, true, COUNTS);
        var model = cycle.ask(NOW);
        cycle.startScoring();
        cycle.startSubQueries(13);
        cycle.waitForLabels(COUNTS);

        // When
        cycle.chooseAgain();
        var progress = cycle.subQuery.number;
        cycle.startSubQueries(11);
        cycle.waitForLabels(new PoolCounts(20, 9, 11, 2, 2, 0, 0));

        // Then
        assertThat(progress).isZero();
        assertThat(cycle.run()).contains(model);
        assertThat(cycle.attempt).isEqualTo(2);
        assertThat(cycle.subQuery.budget).isEqualTo(11);
        assertThat(cycle.revision).isEqualTo(2);
        assertThat(cycle.images).isEqualTo(20);
        assertThat(cycle.labelledThen).isEqualTo(4);
    }

    @Test
    void aChoiceThatIsOutAlreadyIsNoFurtherRevision() {
        // Given
        var cycle = Cycle.begin(PROJECT, 0, false, COUNTS);
        cycle.waitForLabels(COUNTS);

        // When
        cycle.chooseAgain();
        cycle.waitOn();

        // Then
        assertThat(cycle.state).isEqualTo(CycleState.WAITING_FOR_LABELS);
        assertThat(cycle.revision).isEqualTo(1);
    }

    @Test
    void aClosedCycleStaysClosed() {
        // Given
        var cycle = Cycle.begin(PROJECT, 0, false, COUNTS);
        cycle.close("no unlabelled image is left");

        // When, Then
        assertThatThrownBy(() -> cycle.waitForLabels(COUNTS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cycle 0 of project cats is CLOSED and cannot become WAITING_FOR_LABELS");
    }

    @Test
    void onlyAFailedCycleGoesBack() {
        for (CycleState state : CycleState.values()) {
            boolean goesBack = state.next().stream().anyMatch(next -> next == CycleState.TRAINING);
            assertThat(goesBack).as(state.name()).isEqualTo(state == CycleState.FAILED);
        }
    }
}
