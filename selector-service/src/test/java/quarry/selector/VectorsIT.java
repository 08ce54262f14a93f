package quarry.selector;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Features;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.contracts.ScoringRequested;
import quarry.contracts.Topics;
import quarry.contracts.TrainingRequested;
import quarry.kit.store.ObjectStore;
import quarry.selector.world.Scorers;
import quarry.selector.world.Vectors;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Strategies that look at feature vectors: of the candidates, and of the labelled images they are compared with. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class VectorsIT extends Story {

    private static final RetrainRule RULE = RetrainRule.WHEN_SELECTION_IS_LABELLED;

    @Inject
    ObjectStore store;

    @Test
    void theCoreSetOfTheWholePoolIsTheLibrarysPick() {
        // Given: 290 candidates in three batches, ten labelled images in one
        var cats = projectOf("vectors-core", "core-set", 300, 10, RULE);
        startCycle(cats);
        var labelled = csvNames(cats, 0).stream().sorted().toList();
        annotate(cats, labelled);
        var training = trainingRequest(cats, 1, 1);
        send(cats.trained(training));
        var requests = scoringRequests(cats, 1, 4);

        // When: one answer comes twice
        var scorers = new Scorers(store, cats);
        requests.forEach(request -> send(scorers.answer(request)));
        send(scorers.answer(requests.get(2)));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(training.lossHead()).isFalse();
        assertThat(requests).extracting(ScoringRequested::vectors).containsOnly("embedding");
        assertThat(requests).extracting(ScoringRequested::signal).containsOnlyNulls();
        var candidates = without(World.names(300), labelled);
        assertThat(csvNames(cats, 1)).isEqualTo(picks("core-set", 0, 1, candidates, labelled, 10));
    }

    @Test
    void anImageWithoutAVectorIsLeftOutAndTheRowsOfTheOthersStayTheirs() {
        // Given
        var cats = projectOf("vectors-broken", "core-set", 40, 5, RULE);
        startCycle(cats);
        var labelled = csvNames(cats, 0).stream().sorted().toList();
        annotate(cats, labelled);
        send(cats.trained(trainingRequest(cats, 1, 1)));
        var requests = scoringRequests(cats, 1, 2);
        var candidates = without(World.names(40), labelled);
        var broken = candidates.get(3);

        // When: a candidate and a labelled image cannot be read
        var scorers = new Scorers(store, cats);
        requests.forEach(request -> send(scorers.answer(request, broken, labelled.get(1))));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(csvNames(cats, 1))
                .isEqualTo(picks(
                        "core-set",
                        0,
                        1,
                        without(candidates, List.of(broken)),
                        without(labelled, List.of(labelled.get(1))),
                        5));
    }

    @Test
    void anAnswerWithoutTheVectorsIsADeadLetter() {
        // Given
        var cats = projectOf("vectors-missing", "core-set", 20, 5, RULE);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        var request = scoringRequests(cats, 1, 2).get(0);

        // When
        send(cats.scored(request));

        // Then
        patiently().untilAsserted(() -> assertThat(
                        broker.deathReasons(Topics.SCORES, request.batch().value()))
                .singleElement()
                .asString()
                .contains("asked for vectors"));
    }

    @Test
    void aColdStartLooksAtDescriptorsAndNeedsNoModel() {
        // Given
        var settings = new ProjectSettings(
                "learning-loss", "tiny", 6, 10, World.SEED, RULE, 0, "typiclust", PickUnit.IMAGES, false);
        var cats = projectOf("vectors-cold", settings, 40);

        // When
        startCycle(cats);
        var request = scoringRequests(cats, 0, 1).get(0);
        send(new Scorers(store, cats).answer(request));
        awaitState(cats, 0, "WAITING_FOR_LABELS");

        // Then
        assertThat(request.model()).isNull();
        assertThat(request.vectors()).isEqualTo("descriptor");
        assertThat(csvNames(cats, 0)).isEqualTo(picks("typiclust", 0, 0, World.names(40), List.of(), 6));
    }

    @Test
    void diversityLooksAtScoresAndVectorsOfTheSameCandidates() {
        // Given
        var settings =
                new ProjectSettings("margin", "tiny", 5, 4, World.SEED, RULE, 0.3, "random", PickUnit.IMAGES, false);
        var cats = projectOf("vectors-diverse", settings, 40);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        var request = scoringRequests(cats, 1, 1).get(0);

        // When
        send(new Scorers(store, cats).answer(request));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        var candidates = request.images().stream().map(cats::name).toList();
        assertThat(candidates).hasSize(20);
        assertThat(request.signal()).isEqualTo("margin");
        assertThat(csvNames(cats, 1))
                .isEqualTo(picks("margin", 0.3, 1, candidates, List.of(), 5))
                .isNotEqualTo(picks("margin", 0, 1, candidates, List.of(), 5));
    }

    @Test
    void stochasticPassesWantAModelThatWasTrainedWithDropout() {
        // Given
        var cats = projectOf("vectors-dropout", "bald", 20, 5, RULE);
        startCycle(cats);

        // When
        annotate(cats, csvNames(cats, 0));

        // Then
        assertThat(trainingRequest(cats, 1, 1))
                .extracting(TrainingRequested::dropout)
                .isEqualTo(0.5);
    }

    private static List<String> picks(
            String strategy, double diversity, int cycle, List<String> names, List<String> labelled, int k) {
        var asked = Strategies.of(strategy, diversity);
        var scores = asked.needs().signal().isEmpty()
                ? new double[0]
                : names.stream().mapToDouble(World::score).toArray();
        var others = labelled.isEmpty() ? Features.NONE : Vectors.of(labelled);
        var seed = Draw.of(World.SEED, cycle, "pick").seed();
        return asked.pick(new Query(names, scores, Vectors.of(names), others, k, seed)).stream()
                .map(Pick::index)
                .map(names::get)
                .toList();
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
