package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import quarry.activelearning.strategy.Draw;
import quarry.activelearning.strategy.Pick;
import quarry.activelearning.strategy.Query;
import quarry.activelearning.strategy.Strategies;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.Event;
import quarry.contracts.RetrainRule;
import quarry.contracts.ScoringRequested;
import quarry.kit.store.ObjectStore;
import quarry.selector.world.DiscriminatorTrainer;
import quarry.selector.world.Scorers;
import quarry.selector.world.Vectors;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Discriminative active learning, played by real discriminators over the topics. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class SubQueryIT extends Story {

    private static final int POOL = 300;
    private static final int FEW = 3;

    @Inject
    ObjectStore store;

    @Inject
    DataSource database;

    private final Set<Event> answered = new HashSet<>();

    @Test
    void theSubQueriesPickWhatTheLibraryPicksInOneProcess() {
        // Given
        var cats = trained("sub-queries", 13);

        // When: everything is answered twice
        playOn(cats, true);

        // Then
        var labelled = csvNames(cats, 0).stream().sorted().toList();
        assertThat(csvNames(cats, 1)).isEqualTo(libraryPicks(labelled));
        assertThat(discriminatorRequests(cats))
                .extracting(DiscriminatorRequested::subQuery)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(cycle(cats, 1).getInt("progress.subQuery")).isEqualTo(10);
        assertThat(cycle(cats, 1).getInt("progress.subQueries")).isEqualTo(10);
    }

    @Test
    void vectorsAreComputedOnceAndThenOnlyJudged() {
        // Given
        var cats = trained("sub-queries-once", FEW);

        // When
        playOn(cats, false);

        // Then: 297 candidates in three batches, the labelled images in one, and three judgements a sub-query
        var requests = broker.heard(ScoringRequested.class, cats.project());
        assertThat(requests).filteredOn(request -> request.vectors() != null).hasSize(4);
        assertThat(requests)
                .filteredOn(request -> ScoringRequested.DISCRIMINATOR.equals(request.signal()))
                .hasSize(3 * FEW);
    }

    @Test
    void workWithoutAnAnswerIsAskedForAgainAndAFailedDiscriminatorTriedAgain() throws SQLException {
        // Given
        var cats = trained("sub-queries-trouble", FEW);
        answerVectors(cats);
        var first = discriminatorRequest(cats, 1);

        // When: the trainer is silent for a day
        age("update selector.cycles set asked_at = asked_at - interval '1 day' where project = ?", cats);
        var second = discriminatorRequest(cats, 2);
        // .. and then gives up
        send(cats.failed(first, "out of memory"));
        awaitState(cats, 1, "FAILED");
        given().post(url(cats, "cycles/1/retry")).then().statusCode(202);
        var third = discriminatorRequest(cats, 3);
        send(new DiscriminatorTrainer(store, cats).trained(third));
        var judgements = scoringRequests(cats, 1, 7).subList(4, 7);
        send(new Scorers(store, cats).answer(judgements.get(0)));
        // .. and the scorers are silent for a day
        patiently().until(() -> cycle(cats, 1).getInt("progress.batchesScored") == 1);
        age(
                """
                update selector.batches set asked_at = asked_at - interval '1 day',
                    answered_at = answered_at - interval '1 day' where project = ?
                """,
                cats);
        var again = scoringRequests(cats, 1, 9).subList(7, 9);
        playOn(cats, false);

        // Then
        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.sets()).isEqualTo(first.sets());
        assertThat(third.run()).isNotEqualTo(first.run());
        assertThat(third.seed()).isEqualTo(first.seed());
        assertThat(again)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("header")
                .containsExactlyInAnyOrderElementsOf(judgements.subList(1, 3));
        var labelled = csvNames(cats, 0).stream().sorted().toList();
        assertThat(csvNames(cats, 1)).isEqualTo(libraryPicks(labelled));
    }

    @Test
    void anImageThatGoesBetweenSubQueriesIsReplaced() throws SQLException {
        // Given
        var cats = trained("sub-queries-removed", FEW);
        answerVectors(cats);
        var second = playUntilSubQuery(cats, 2);
        var removed = picked(cats).get(0);

        // When
        send(cats.removed(removed));
        patiently().until(() -> given().get(url(cats, "pool")).jsonPath().getInt("removed") == 1);
        playOn(cats, false);

        // Then
        assertThat(second.subQuery()).isEqualTo(1);
        assertThat(csvNames(cats, 1)).hasSize(FEW).doesNotContain(removed).doesNotHaveDuplicates();
    }

    /** A project whose first model is trained. */
    private World trained(String name, int picks) {
        var cats = projectOf(name, "discriminative", POOL, picks, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        return cats;
    }

    private void answerVectors(World cats) {
        scoringRequests(cats, 1, 4).forEach(request -> answer(cats, request, 1));
    }

    /** Answers everything that is asked until the csv is out. */
    private void playOn(World cats, boolean twice) {
        patiently().until(() -> {
            broker.heard(Event.class, cats.project()).forEach(request -> answer(cats, request, twice ? 2 : 1));
            return cycle(cats, 1).getString("state").equals("WAITING_FOR_LABELS");
        });
    }

    private DiscriminatorRequested playUntilSubQuery(World cats, int number) {
        patiently().until(() -> {
            if (discriminatorRequests(cats).size() < number) {
                broker.heard(Event.class, cats.project()).forEach(request -> answer(cats, request, 1));
            }
            return discriminatorRequests(cats).size() >= number;
        });
        return discriminatorRequests(cats).get(number - 1);
    }

    private void answer(World cats, Event request, int times) {
        if (!answered.add(request)) {
            return;
        }
        if (request instanceof DiscriminatorRequested wanted) {
            send(new DiscriminatorTrainer(store, cats).trained(wanted), times);
        } else if (request instanceof ScoringRequested wanted) {
            send(new Scorers(store, cats).answer(wanted), times);
        }
    }

    private void send(Event answer, int times) {
        for (int i = 0; i < times; i++) {
            send(answer);
        }
    }

    private List<DiscriminatorRequested> discriminatorRequests(World cats) {
        return broker.heard(DiscriminatorRequested.class, cats.project());
    }

    private DiscriminatorRequested discriminatorRequest(World cats, int count) {
        patiently().until(() -> discriminatorRequests(cats).size() >= count);
        return discriminatorRequests(cats).get(count - 1);
    }

    private List<String> picked(World cats) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select name from selector.candidates where project = ? and sub_query is not null")) {
            query.setString(1, cats.project().value());
            var rows = query.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static List<String> libraryPicks(List<String> labelled) {
        int picks = labelled.size();
        var names = World.names(POOL).stream()
                .filter(name -> !labelled.contains(name))
                .toList();
        var seed = Draw.of(World.SEED, 1, "pick").seed();
        var query = new Query(names, new double[0], Vectors.of(names), Vectors.of(labelled), picks, seed);
        return Strategies.named("discriminative").pick(query).stream()
                .map(Pick::index)
                .map(names::get)
                .toList();
    }

    private void age(String sql, World world) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setString(1, world.project().value());
            update.executeUpdate();
        }
    }
}
