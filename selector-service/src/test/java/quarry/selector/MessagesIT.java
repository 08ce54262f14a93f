package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quarry.contracts.Event;
import quarry.contracts.RetrainRule;
import quarry.contracts.Split;
import quarry.contracts.Topics;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Messages that come twice, out of order, or broken. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class MessagesIT extends Story {

    private static final RetrainRule RULE = RetrainRule.WHEN_SELECTION_IS_LABELLED;
    private static final int POOL = 700;
    private static final int PICKS = 60;

    /** 600 candidates, 128 to a batch. */
    private static final int BATCHES = 5;

    private static final List<String> LABELLED_BEFORE = World.names(POOL).subList(0, 10);

    @Test
    void anyOrderAndAnyRepetitionGivesTheSameBytes() {
        // Given
        var orderly = new World("messages-orderly");
        var wild = new World("messages-wild");
        history(orderly).forEach(this::send);
        disorder(history(wild)).forEach(this::send);
        awaitPool(orderly);
        awaitPool(wild);

        // When
        startCycle(orderly);
        startCycle(wild);
        annotate(orderly, csvNames(orderly, 0));
        annotate(wild, twiceBackwards(csvNames(wild, 0)));
        send(orderly.trained(trainingRequest(orderly, 1, 1)));
        var request = trainingRequest(wild, 1, 1);
        send(wild.trained(request));
        send(wild.progressed(request, 1, 2));
        send(wild.trained(request));
        scoringRequests(orderly, 1, BATCHES).forEach(batch -> send(orderly.scored(batch)));
        twiceBackwards(scoringRequests(wild, 1, BATCHES)).forEach(batch -> send(wild.scored(batch)));
        awaitState(orderly, 1, "WAITING_FOR_LABELS");
        awaitState(wild, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(csv(wild, 0)).isEqualTo(csv(orderly, 0));
        assertThat(csv(wild, 1)).isEqualTo(csv(orderly, 1));
        assertThat(csvNames(orderly, 1)).hasSize(PICKS).doesNotContainAnyElementsOf(LABELLED_BEFORE);
    }

    @Test
    void aBatchDeliveredTwiceCountsOnce() {
        // Given
        var cats = projectOf("messages-twice", "learning-loss", POOL, PICKS, RULE);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        var batches = scoringRequests(cats, 1, BATCHES);

        // When
        send(cats.scored(batches.get(0)));
        send(cats.scored(batches.get(0)));
        send(cats.scored(batches.get(0)));
        send(cats.scored(batches.get(1)));
        patiently().untilAsserted(() -> assertThat(cycle(cats, 1).getInt("progress.batchesScored"))
                .isEqualTo(2));

        // Then
        assertThat(cycle(cats, 1).getInt("progress.batches")).isEqualTo(BATCHES);
        assertThat(cycle(cats, 1).getString("state")).isEqualTo("SCORING");
    }

    @Test
    void aPoisonMessageGoesToTheDeadLettersAndTheNextOneIsHandled() {
        // Given
        var cats = new World("messages-poison");

        // When
        broker.send(Topics.PROJECTS, "messages-poison", "this is not JSON: messages-poison");
        send(cats.defined("learning-loss", 5, RULE));

        // Then
        patiently().untilAsserted(() -> given().get(url(cats, "pool")).then().statusCode(200));
        patiently().untilAsserted(() -> assertThat(broker.deathReasons(Topics.PROJECTS, "messages-poison"))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("Unrecognized token")));
    }

    @Test
    void aProjectThatCanNotWorkIsADeadLetterAndItsNeighboursAreNot() {
        // Given
        var odd = new World("messages-odd");
        var cats = new World("messages-neighbour");

        // When
        send(odd.defined("no-such-strategy", 5, RULE));
        send(cats.defined("learning-loss", 5, RULE));

        // Then
        patiently().untilAsserted(() -> given().get(url(cats, "pool")).then().statusCode(200));
        patiently().untilAsserted(() -> assertThat(broker.deathReasons(Topics.PROJECTS, "messages-odd"))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("unknown strategy 'no-such-strategy'")));
        given().get(url(odd, "pool")).then().statusCode(404);
    }

    @Test
    void anAnswerThatNobodyAskedForIsADeadLetterWithItsReason() {
        // Given
        var cats = projectOf("messages-stray", "learning-loss", 20, 5, RULE);
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        var request = trainingRequest(cats, 1, 1);
        send(cats.trained(request));
        var batch = scoringRequests(cats, 1, 1).get(0);

        // When
        send(cats.scored(cats.shortened(batch)));
        send(cats.scored(batch));
        awaitState(cats, 1, "WAITING_FOR_LABELS");

        // Then
        patiently().untilAsserted(() -> assertThat(broker.deathReasons(Topics.SCORES, "messages-stray"))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("has 15 images, but 14 are answered")));
    }

    private List<Event> history(World world) {
        var events = new ArrayList<Event>();
        events.add(world.defined("random", 1, RULE));
        events.add(world.defined("learning-loss", PICKS, RULE));
        World.names(POOL).forEach(name -> events.add(world.stored(name)));
        events.add(world.stored("test.png", Split.TEST));
        events.add(world.stored("gone.png"));
        events.add(world.removed("gone.png"));
        events.add(world.stored("back.png"));
        events.add(world.removed("back.png"));
        events.add(world.stored("back.png"));
        LABELLED_BEFORE.forEach(name -> events.add(world.annotated(name)));
        events.add(world.annotated("test.png"));
        return events;
    }

    /** Shuffled, with every fourth event twice, labels long before their images. */
    private static List<Event> disorder(List<Event> history) {
        var events = new ArrayList<>(history);
        for (int i = 0; i < history.size(); i += 4) {
            events.add(history.get(i));
        }
        Collections.shuffle(events, new Random(7));
        return events;
    }

    private static <T> List<T> twiceBackwards(List<T> things) {
        var reversed = new ArrayList<>(things);
        Collections.reverse(reversed);
        reversed.addAll(things);
        return reversed;
    }

    private void awaitPool(World world) {
        patiently().untilAsserted(() -> {
            var pool = given().get(url(world, "pool")).jsonPath();
            assertThat(pool.getString("images")).isEqualTo(Integer.toString(POOL + 1));
            assertThat(pool.getInt("labelled")).isEqualTo(LABELLED_BEFORE.size());
            assertThat(pool.getInt("testLabelled")).isEqualTo(1);
            assertThat(pool.getInt("removed")).isEqualTo(1);
        });
    }
}
