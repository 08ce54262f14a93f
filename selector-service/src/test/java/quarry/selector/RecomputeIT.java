package quarry.selector;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarry.contracts.DiscriminatorRequested;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.Event;
import quarry.contracts.ImageId;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.contracts.ScoringRequested;
import quarry.kit.store.ObjectStore;
import quarry.selector.world.DiscriminatorTrainer;
import quarry.selector.world.Scorers;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** While a cycle waits for labels, images come and go: its csv comes out again, and each image is scored once. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class RecomputeIT extends Story {

    private static final RetrainRule RULE = RetrainRule.WHEN_SELECTION_IS_LABELLED;
    private static final int POOL = 40;

    @Inject
    ObjectStore store;

    private final Set<Event> answered = new HashSet<>();

    @Test
    void eachChangeOfThePoolMakesARevisionUntilTheSelectionIsLabelled() {
        // Given
        var cats = waiting("recompute-story", "learning-loss", POOL, 5);
        var left = without(World.names(POOL), csvNames(cats, 0));
        assertThat(csvNames(cats, 1)).isEqualTo(best(left, 5));

        // When: images come, twice
        var more = without(World.names(POOL + 20), World.names(POOL));
        more.forEach(name -> send(cats.stored(name)));
        more.forEach(name -> send(cats.stored(name)));

        // Then
        var all = concat(left, more);
        awaitCsv(cats, best(all, 5));
        assertAskedOnce(cats, all);
        assertThat(why(cats, csvNames(cats, 1).get(0)).getInt("rank")).isEqualTo(1);
        assertThat(why(cats, best(all, 7).get(6)).getInt("rank")).isEqualTo(7);

        // When: the best one goes
        var second = csvNames(cats, 1);
        send(cats.removed(second.get(0)));

        // Then
        all = without(all, second.subList(0, 1));
        awaitCsv(cats, best(all, 5));

        // When: one is labelled, one is replaced, and one comes back as it was
        var third = csvNames(cats, 1);
        annotate(cats, third.subList(1, 2));
        patiently().until(() -> cycle(cats, 1).getInt("counts.pickedLabelled") == 1);
        send(cats.replaced(third.get(0)));
        send(cats.stored(second.get(0)));

        // Then: the labelled one has used up its place
        all = without(concat(all, second.subList(0, 1)), third.subList(1, 2));
        awaitCsv(cats, best(all, 4));
        patiently().until(() -> {
            answerAll(cats);
            return asked(cats).contains(cats.replacement(third.get(0)))
                    && cycle(cats, 1).getString("state").equals("WAITING_FOR_LABELS");
        });
        assertThat(why(cats, third.get(0)).getString("image"))
                .isEqualTo(cats.replacement(third.get(0)).toString());
        assertThat(why(cats, third.get(1)).getBoolean("picked")).isTrue();
        assertThat(why(cats, third.get(1)).getString("reason")).contains("has its label since revision");
        assertThat(cycle(cats, 1).getInt("counts.picked")).isEqualTo(5);
        assertThat(asked(cats)).doesNotHaveDuplicates();
        int revision = cycle(cats, 1).getInt("revision");
        assertThat(revision).isGreaterThanOrEqualTo(4);
        patiently().untilAsserted(() -> assertThat(broker.heard(EntropiesPublished.class, cats.project()))
                .filteredOn(event -> event.cycle() == 1)
                .extracting(EntropiesPublished::revision)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, revision).boxed().toList()));

        // When: the rest is labelled while scorers are still at a further one
        send(cats.stored("late.png"));
        awaitState(cats, 1, "SCORING");
        for (var name : csvNames(cats, 1)) {
            send(name.equals(third.get(0)) ? cats.annotatedReplacement(name) : cats.annotated(name));
        }

        // Then
        assertThat(trainingRequest(cats, 2, 1).cycle()).isEqualTo(2);
        assertThat(cycle(cats, 1).getString("state")).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learning-loss", "core-set", "discriminative"})
    void imagesThatComeInAnyOrderAndGroupsComeToTheSameCsv(String strategy) {
        // Given
        var once = waiting("recompute-once-" + strategy, strategy, POOL, 4);
        var often = waiting("recompute-often-" + strategy, strategy, POOL, 4);
        assertThat(csv(often, 1)).isEqualTo(csv(once, 1));
        var more = without(World.names(POOL + 30), World.names(POOL));
        var gone = csvNames(once, 1).get(1);

        // When: all at once
        more.forEach(name -> send(once.stored(name)));
        send(once.removed(gone));
        awaitCandidates(once, more);

        // When: the last first, in three parts, and twice
        var reversed = more.stream().sorted(Comparator.reverseOrder()).toList();
        reversed.subList(0, 1).forEach(name -> send(often.stored(name)));
        awaitCandidates(often, reversed.subList(0, 1));
        reversed.subList(1, 12).forEach(name -> send(often.stored(name)));
        send(often.removed(gone));
        awaitCandidates(often, reversed.subList(0, 12));
        reversed.forEach(name -> send(often.stored(name)));
        awaitCandidates(often, more);

        // Then
        patiently().untilAsserted(() -> {
            answerAll(once);
            answerAll(often);
            assertThat(csvNames(once, 1)).hasSize(4).doesNotContain(gone).containsAnyElementsOf(more);
            assertThat(csv(often, 1)).isEqualTo(csv(once, 1));
        });
        for (var world : List.of(once, often)) {
            assertThat(asked(world)).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatTheDrawHasPassedOverStaysAside() {
        // Given: six of 38 are looked at
        var settings = new ProjectSettings("learning-loss", "tiny", 2, 3, World.SEED, RULE);
        var cats = waiting(projectOf("recompute-subset", settings, POOL));
        var first = asked(cats);
        assertThat(first).hasSize(6);

        // When
        var more = List.of("x-1.png", "x-2.png");
        more.forEach(name -> send(cats.stored(name)));
        awaitCandidates(cats, more);

        // Then
        var drawn = first.stream().map(cats::name).toList();
        assertThat(asked(cats)).hasSize(8).containsAll(first);
        assertThat(csvNames(cats, 1)).isEqualTo(best(concat(drawn, more), 2));
    }

    @Test
    void aRandomSelectionTakesInWhatComesAndPublishesNothingThatIsOut() {
        // Given
        var once = projectOf("recompute-random", "learning-loss", POOL, 10, RULE);
        startCycle(once);
        var all = projectOf("recompute-random-all", "learning-loss", POOL + 30, 10, RULE);
        startCycle(all);

        // When
        without(World.names(POOL + 30), World.names(POOL)).forEach(name -> send(once.stored(name)));
        patiently().until(() -> cycle(once, 0).getInt("counts.candidates") == POOL + 30);
        awaitState(once, 0, "WAITING_FOR_LABELS");

        // Then
        assertThat(csv(once, 0)).isEqualTo(csv(all, 0));
        int revision = cycle(once, 0).getInt("revision");

        // When: one goes that is in no csv
        var other = without(World.names(POOL), csvNames(once, 0)).get(0);
        send(once.removed(other));
        patiently().until(() -> why(once, 0, other).getString("rank") == null);

        // Then
        assertThat(cycle(once, 0).getInt("revision")).isEqualTo(revision);
        assertThat(cycle(once, 0).getString("state")).isEqualTo("WAITING_FOR_LABELS");
    }

    private World waiting(String name, String strategy, int images, int picks) {
        return waiting(projectOf(name, strategy, images, picks, RULE));
    }

    /** Its first model has chosen. */
    private World waiting(World cats) {
        startCycle(cats);
        annotate(cats, csvNames(cats, 0));
        send(cats.trained(trainingRequest(cats, 1, 1)));
        patiently().until(() -> {
            answerAll(cats);
            return cycle(cats, 1).getString("state").equals("WAITING_FOR_LABELS");
        });
        return cats;
    }

    private void awaitCsv(World cats, List<String> names) {
        patiently().untilAsserted(() -> {
            answerAll(cats);
            assertThat(csvNames(cats, 1)).isEqualTo(names);
        });
    }

    private void awaitCandidates(World cats, List<String> names) {
        patiently().until(() -> {
            answerAll(cats);
            var seen = asked(cats);
            return names.stream().map(cats::image).allMatch(seen::contains)
                    && cycle(cats, 1).getString("state").equals("WAITING_FOR_LABELS");
        });
    }

    private void answerAll(World cats) {
        for (var request : broker.heard(Event.class, cats.project())) {
            if (answered.add(request)) {
                if (request instanceof ScoringRequested wanted) {
                    send(new Scorers(store, cats).answer(wanted));
                } else if (request instanceof DiscriminatorRequested wanted) {
                    send(new DiscriminatorTrainer(store, cats).trained(wanted));
                }
            }
        }
    }

    /** The images that the model of cycle 1 was asked to look at, labelled ones left out. */
    private List<ImageId> asked(World cats) {
        var labelled = csvNames(cats, 0).stream().map(cats::image).toList();
        return broker.heard(ScoringRequested.class, cats.project()).stream()
                .filter(request -> request.features() == null)
                .flatMap(request -> request.images().stream())
                .filter(image -> !labelled.contains(image))
                .toList();
    }

    private void assertAskedOnce(World cats, List<String> names) {
        assertThat(asked(cats))
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(cats::image).toList());
    }

    private JsonPath why(World cats, String name) {
        return why(cats, 1, name);
    }

    private JsonPath why(World cats, int cycle, String name) {
        return given().get(url(cats, "cycles/" + cycle + "/images/" + name)).jsonPath();
    }

    private static List<String> best(List<String> names, int count) {
        return names.stream()
                .sorted(Comparator.comparing(World::score).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private static List<String> concat(List<String> names, List<String> others) {
        return Stream.concat(names.stream(), others.stream()).toList();
    }
}
