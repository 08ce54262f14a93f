package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.ImageId;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.contracts.ScoringRequested;
import quarry.contracts.Topics;
import quarry.kit.store.ObjectStore;
import quarry.selector.world.Regions;
import quarry.selector.world.Scorers;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** Cycles that pick regions of images: whole images first, then the best regions until none is left. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class RegionsIT extends Story {

    private static final int BUDGET = 300;

    @Inject
    ObjectStore store;

    @Test
    void eachCyclePicksTheBestRegionsThatNoLabelTellsOf() {
        // Given: ten whole images are labelled, and 140 are left
        var streets = projectOf(new World("regions", "segmentation"), settings(10, BUDGET), 150);
        startCycle(streets);
        var whole = csvNames(streets, 0);
        annotate(streets, whole);
        send(streets.trained(trainingRequest(streets, 1, 1)));
        var left =
                World.names(150).stream().filter(name -> !whole.contains(name)).toList();
        var broken = left.get(3);
        var readable = left.stream().filter(name -> !name.equals(broken)).toList();

        // When: two batches are answered, one of them twice and one image not
        var asked = answer(streets, 1, 2, broken);
        awaitState(streets, 1, "WAITING_FOR_LABELS");

        // Then
        assertThat(whole).hasSize(10).noneMatch(name -> name.contains("#"));
        assertThat(manifest(streets, 0)).contains("\"unit\" : \"image\"");
        assertThat(asked).allMatch(ScoringRequested::regions);
        assertThat(asked).extracting(ScoringRequested::signal).containsOnly("entropy");
        assertThat(names(streets, asked)).isEqualTo(left);
        var first = csvNames(streets, 1);
        assertThat(first).isEqualTo(Regions.best(readable, Set.of(), BUDGET)).hasSize(BUDGET);
        assertThat(manifest(streets, 1)).contains("\"unit\" : \"region\"").contains("\"rows\" : 300");
        assertThat(published(streets, 1).rows()).isEqualTo(BUDGET);
        var images = first.stream().map(Regions::image).distinct().toList();
        assertThat(cycle(streets, 1).getInt("counts.picked")).isEqualTo(images.size());
        given().get(url(streets, "cycles/1/images/" + images.get(0)))
                .then()
                .body("rank", equalTo(1))
                .body(
                        "regions",
                        equalTo(first.stream()
                                .filter(region -> Regions.image(region).equals(images.get(0)))
                                .map(region -> Integer.parseInt(region.substring(region.indexOf('#') + 1)))
                                .sorted()
                                .toList()));

        // When: the images of the first picks are labelled, and those of the second
        annotate(streets, images);
        send(streets.trained(trainingRequest(streets, 2, 1)));
        var again = answer(streets, 2, 2);
        awaitState(streets, 2, "WAITING_FOR_LABELS");

        // Then: partly labelled images were asked about, and nothing is picked twice
        var second = csvNames(streets, 2);
        assertThat(names(streets, again)).isEqualTo(readable);
        assertThat(second)
                .isEqualTo(Regions.best(readable, new HashSet<>(first), BUDGET))
                .hasSizeLessThan(BUDGET)
                .isNotEmpty();

        // When: all are labelled anew but one, whose label is only sent again
        var rest = second.stream().map(Regions::image).distinct().toList();
        var old = rest.stream().filter(images::contains).findFirst().orElseThrow();
        rest.stream().filter(name -> !name.equals(old)).forEach(name -> send(streets.annotated(name, 2)));
        send(streets.annotated(old, 1));
        patiently().until(() -> cycle(streets, 2).getInt("counts.pickedLabelled") == rest.size() - 1);

        // Then
        assertThat(cycle(streets, 2).getString("state")).isEqualTo("WAITING_FOR_LABELS");

        // When: that one has a newer label, too
        send(streets.annotated(old, 2));
        send(streets.trained(trainingRequest(streets, 3, 1)));
        answer(streets, 3, 2);

        // Then
        awaitState(streets, 3, "CLOSED");
        assertThat(cycle(streets, 3).getString("reason")).isEqualTo("no unlabelled region is left");
    }

    @Test
    void regionsWithoutAnAnswerCanBePickedAgain() {
        // Given
        var manual = new RetrainRule(RetrainRule.Kind.MANUAL, 0);
        var streets = projectOf(new World("regions-again", "segmentation"), settings(4, 5, manual), 12);
        startCycle(streets);
        annotate(streets, csvNames(streets, 0));
        patiently().until(() -> cycle(streets, 0).getInt("counts.pickedLabelled") == 4);
        startCycle(streets);
        send(streets.trained(trainingRequest(streets, 1, 1)));
        answer(streets, 1, 1);
        awaitState(streets, 1, "WAITING_FOR_LABELS");
        var first = csvNames(streets, 1);

        // When: the image of the best region is labelled, and the next cycle begun
        var labelled = Regions.image(first.get(0));
        annotate(streets, List.of(labelled));
        patiently().until(() -> cycle(streets, 1).getInt("counts.pickedLabelled") == 1);
        startCycle(streets);
        send(streets.trained(trainingRequest(streets, 2, 1)));
        var asked = answer(streets, 2, 1);
        awaitState(streets, 2, "WAITING_FOR_LABELS");

        // Then
        var told = new HashSet<>(first);
        told.removeIf(region -> !Regions.image(region).equals(labelled));
        assertThat(csvNames(streets, 2)).isEqualTo(Regions.best(names(streets, asked), told, 5));
        assertThat(csvNames(streets, 2)).containsAnyElementsOf(first);
    }

    @Test
    void imagesThatComeBringTheirRegionsAndLabelledRegionsAreSpent() {
        // Given
        var manual = new RetrainRule(RetrainRule.Kind.MANUAL, 0);
        var streets = projectOf(new World("regions-more", "segmentation"), settings(4, 5, manual), 12);
        startCycle(streets);
        annotate(streets, csvNames(streets, 0));
        patiently().until(() -> cycle(streets, 0).getInt("counts.pickedLabelled") == 4);
        startCycle(streets);
        send(streets.trained(trainingRequest(streets, 1, 1)));
        var asked = names(streets, answer(streets, 1, 1));
        awaitState(streets, 1, "WAITING_FOR_LABELS");
        var told = new HashSet<>(csvNames(streets, 1));
        var labelled = Regions.image(csvNames(streets, 1).get(0));
        told.removeIf(region -> !Regions.image(region).equals(labelled));
        annotate(streets, List.of(labelled));
        patiently().until(() -> cycle(streets, 1).getInt("counts.pickedLabelled") == 1);

        // When
        var more = List.of("x-1.png", "x-2.png", "x-3.png");
        more.forEach(name -> send(streets.stored(name)));
        send(new Scorers(store, streets).answer(scoringRequests(streets, 1, 2).get(1)));

        // Then
        var all = Stream.concat(asked.stream(), more.stream()).toList();
        patiently().untilAsserted(() -> assertThat(csvNames(streets, 1))
                .isEqualTo(Regions.best(all, told, 5 - told.size())));
        assertThat(cycle(streets, 1).getInt("revision")).isEqualTo(2);
    }

    @Test
    void aCountOfNewLabelsCountsEachNewerLabelOfAPickedImage() {
        // Given: two images, both labelled in part
        var rule = new RetrainRule(RetrainRule.Kind.LABELS, 2);
        var streets = projectOf(new World("regions-labels", "segmentation"), settings(2, 4, rule), 4);
        startCycle(streets);
        annotate(streets, csvNames(streets, 0));
        send(streets.trained(trainingRequest(streets, 1, 1)));
        var images = names(streets, answer(streets, 1, 1));
        awaitState(streets, 1, "WAITING_FOR_LABELS");
        annotate(streets, images);
        send(streets.trained(trainingRequest(streets, 2, 1)));
        answer(streets, 2, 1);
        awaitState(streets, 2, "WAITING_FOR_LABELS");
        var picked =
                csvNames(streets, 2).stream().map(Regions::image).distinct().toList();
        assertThat(picked).hasSize(2);

        // When
        picked.forEach(name -> send(streets.annotated(name, 2)));

        // Then
        assertThat(trainingRequest(streets, 3, 1).cycle()).isEqualTo(3);
    }

    @Test
    void anAnswerWithoutTheRegionsIsADeadLetter() {
        // Given
        var streets = projectOf(new World("regions-missing", "segmentation"), settings(4, 5), 12);
        startCycle(streets);
        annotate(streets, csvNames(streets, 0));
        send(streets.trained(trainingRequest(streets, 1, 1)));
        var request = scoringRequests(streets, 1, 1).get(0);

        // When
        send(streets.scored(request));

        // Then
        patiently().untilAsserted(() -> assertThat(
                        broker.deathReasons(Topics.SCORES, request.batch().value()))
                .singleElement()
                .asString()
                .contains("asked for regions"));
    }

    private static ProjectSettings settings(int images, int regions) {
        return settings(images, regions, RetrainRule.WHEN_SELECTION_IS_LABELLED);
    }

    private static ProjectSettings settings(int images, int regions, RetrainRule rule) {
        return new ProjectSettings(
                "entropy", "tiny", images, 3, World.SEED, rule, 0, "random", PickUnit.of(regions), false);
    }

    private List<ScoringRequested> answer(World world, int cycle, int batches, String... unreadable) {
        var requests = scoringRequests(world, cycle, batches);
        var scorers = new Scorers(store, world);
        requests.forEach(request -> send(scorers.answer(request, unreadable)));
        send(scorers.answer(requests.get(0), unreadable));
        return requests;
    }

    private static List<String> names(World world, List<ScoringRequested> requests) {
        List<ImageId> images =
                requests.stream().flatMap(request -> request.images().stream()).toList();
        return images.stream().map(world::name).sorted().toList();
    }

    private static String manifest(World world, int cycle) {
        return given().get(url(world, "cycles/" + cycle + "/manifest.json")).asString();
    }

    private EntropiesPublished published(World world, int cycle) {
        return broker.heard(EntropiesPublished.class, world.project()).stream()
                .filter(event -> event.cycle() == cycle)
                .findFirst()
                .orElseThrow();
    }
}
