package quarry.selector;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.contracts.EntropiesPublished;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.kit.store.ObjectStore;
import quarry.platformstub.Item;
import quarry.platformstub.PlatformStub;
import quarry.selector.selection.Manifest;
import quarry.selector.selection.SelectionPublished;
import quarry.selector.world.PlatformPort;
import quarry.selector.world.World;
import quarry.standalone.servers.testing.QuarryServers;

/** A csv that comes out is told to where the annotators work. */
@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
@QuarkusTestResource(PlatformPort.class)
class PushIT extends Story {

    private static final long PROJECT = 7;
    private static final long FOLDER = 8;
    private static final int FIVE_CALLS = 430;
    private static final Integer[] CALL_3_FAILS = {0, 0, 503, 503, 503, 503};

    @Inject
    ObjectMapper json;

    @Inject
    ObjectStore store;

    @Inject
    Event<SelectionPublished> published;

    private PlatformStub platform;

    @BeforeEach
    void start() throws IOException {
        var url = URI.create(ConfigProvider.getConfig().getValue(PlatformPort.URL, String.class));
        platform = PlatformStub.start(url.getPort(), PlatformPort.TOKEN);
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void aPushGoesOnAtTheCallWhereItStoppedAndTellsWhatThePlatformHasNot() {
        // Given
        var missing = "image-007.png";
        upload(World.names(FIVE_CALLS).stream()
                .filter(name -> !name.equals(missing))
                .toList());
        platform.failWith(CALL_3_FAILS);

        // When
        var cats = linked("push-resumed", annotateOnline(), FIVE_CALLS, FIVE_CALLS);
        startCycle(cats);

        // Then
        var push = await(cats, "DONE");
        assertThat(push.getList("[0].skipped")).containsExactly(missing);
        assertThat(push.getInt("[0].callsDone")).isEqualTo(5);
        assertThat(push.getString("[0].reason")).isNull();
        assertThat(platform.calls()).hasSize(CALL_3_FAILS.length + 3);
        assertThat(platform.complaints()).isEmpty();
        assertThat(platform.items().stream()
                        .sorted(Comparator.comparing(Item::priority).reversed())
                        .map(Item::name))
                .containsExactlyElementsOf(csvNames(cats, 0).stream()
                        .filter(name -> !name.equals(missing))
                        .toList());
    }

    @Test
    void whatNobodyCanHelpIsGivenUpUntilSomebodyAsksAgain() {
        // Given
        upload(World.names(5));
        platform.failWith(400);
        var cats = linked("push-refused", annotateOnline(), 5, 5);
        startCycle(cats);

        // When
        var refused = await(cats, "FAILED");
        given().post(url(cats, "pushes/retry")).then().statusCode(202);

        // Then
        assertThat(refused.getString("[0].reason")).contains("400").contains("not now");
        await(cats, "DONE");
        given().post(url(cats, "pushes/retry")).then().statusCode(409).body("detail", containsString("DONE"));
        assertThat(platform.items()).extracting(Item::priority).doesNotContainNull();
    }

    @Test
    void aNewerCsvSupersedesWhatIsNotYetSent() throws IOException {
        // Given
        platform.close();
        var cats = linked("push-superseded", annotateOnline(), 5, 5);
        startCycle(cats);
        patiently().until(() -> pushes(cats).getString("[0].reason") != null);
        patiently().until(() -> !broker.heard(EntropiesPublished.class, cats.project())
                .isEmpty());

        // When
        var first = broker.heard(EntropiesPublished.class, cats.project()).get(0);
        publishAgain(first, first.csv());
        start();
        upload(World.names(5));

        // Then
        var both = await(cats, "DONE");
        assertThat(both.getList("revision")).containsExactly(2, 1);
        assertThat(both.getList("state")).containsExactly("DONE", "SUPERSEDED");
    }

    @Test
    void whatIsChosenNoMoreStandsLast() throws IOException {
        // Given
        upload(World.names(5));
        var cats = linked("push-dropped", annotateOnline(), 5, 5);
        startCycle(cats);
        await(cats, "DONE");
        var best = csvNames(cats, 0).get(0);
        patiently().until(() -> !broker.heard(EntropiesPublished.class, cats.project())
                .isEmpty());

        // When
        var other = World.names(5).stream().filter(name -> !name.equals(best)).toList();
        var rows = other.stream().map(name -> name + ",0.500000\r\n").collect(Collectors.joining());
        var csv = store.put(
                ObjectKeys.entropies(cats.project(), 0, 2),
                ("name,entropy_value\r\n" + rows).getBytes(UTF_8),
                "text/csv");
        publishAgain(broker.heard(EntropiesPublished.class, cats.project()).get(0), csv);

        // Then
        patiently().until(() -> pushes(cats).getList("state").equals(List.of("DONE", "DONE")));
        assertThat(platform.items()).allSatisfy(item -> assertThat(item.priority())
                .isEqualByComparingTo(item.name().equals(best) ? "0" : "0.5"));
    }

    @Test
    void theBucketAlwaysHasTheNewestCsv() {
        // When
        var cats = linked("push-bucket", new PlatformLink(PlatformLink.Kind.BUCKET, 0, null, null, false), 20, 5);
        startCycle(cats);

        // Then
        await(cats, "DONE");
        assertThat(store.read(ObjectKeys.latestEntropies(cats.project()))).isEqualTo(csv(cats, 0));
        assertThat(platform.calls()).isEmpty();
    }

    @Test
    void whoHasNoPlatformTellsNobody() {
        var cats = projectOf("push-none", "random", 5, 5, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        startCycle(cats);

        assertThat(pushes(cats).getList("$")).isEmpty();
        given().get(url(new World("push-unknown"), "pushes")).then().statusCode(404);
    }

    private static PlatformLink annotateOnline() {
        return new PlatformLink(
                PlatformLink.Kind.ANNOTATE_ONLINE, PROJECT, List.of(new PlatformLink.Folder(FOLDER, "")), null, false);
    }

    private World linked(String name, PlatformLink link, int images, int picks) {
        var settings =
                new ProjectSettings("random", "tiny", picks, 10, World.SEED, RetrainRule.WHEN_SELECTION_IS_LABELLED);
        return projectOf(name, settings.on(link), images);
    }

    private void upload(Collection<String> names) {
        names.forEach(name -> platform.upload(PROJECT, FOLDER, name, 28, 28));
    }

    private void publishAgain(EntropiesPublished csv, ObjectRef file) throws IOException {
        var next = new EntropiesPublished(
                csv.header(), csv.project(), csv.cycle(), csv.revision() + 1, file, csv.manifest(), csv.rows());
        var manifest = json.readValue(store.read(csv.manifest().key()), Manifest.class);
        QuarkusTransaction.requiringNew().run(() -> published.fire(new SelectionPublished(next, manifest)));
    }

    private static JsonPath await(World world, String state) {
        patiently().untilAsserted(() -> assertThat(pushes(world).getString("[0].state"))
                .isEqualTo(state));
        return pushes(world);
    }

    private static JsonPath pushes(World world) {
        return given().get(url(world, "pushes"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
