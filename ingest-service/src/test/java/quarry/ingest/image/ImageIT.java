package quarry.ingest.image;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quarry.contracts.Event;
import quarry.contracts.ImageId;
import quarry.contracts.ImageStored;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ProjectId;
import quarry.contracts.Split;
import quarry.contracts.Topics;
import quarry.ingest.Announced;
import quarry.ingest.IngestIT;
import quarry.ingest.Pictures;
import quarry.ingest.project.ProjectService;
import quarry.kit.store.ObjectStore;
import quarry.kit.store.Sha256;

@QuarkusTest
class ImageIT extends IngestIT {

    private static final String IMAGES = "/api/v1/projects/{project}/images";
    private static final String IMAGE = IMAGES + "/{name}";

    @Inject
    ProjectService projects;

    @Inject
    ImageIntake intake;

    @Inject
    ObjectStore store;

    @Test
    void anImageIsStoredAndAnnouncedOnce() {
        // Given
        var project = newProject();
        var png = Pictures.png(1);

        // When
        put(project, "a b-ü.png", "test", png).statusCode(201).header("Location", containsString("/a%20b-%C3%BC.png"));
        put(project, "a b-ü.png", "test", png).statusCode(200);

        // Then
        assertThat(events(project)).hasSize(1);
        var stored = (ImageStored) events(project).get(0);
        assertThat(stored.name()).isEqualTo("a b-ü.png");
        assertThat(stored.split()).isEqualTo(Split.TEST);
        assertThat(stored.format()).isEqualTo("png");
        assertThat(stored.width()).isEqualTo(24);
        assertThat(stored.height()).isEqualTo(16);
        assertThat(stored.object().sha256()).isEqualTo(Sha256.hex(png));
        assertThat(store.read(stored.object().key())).isEqualTo(png);
        get(IMAGE, project, "a b-ü.png")
                .then()
                .statusCode(200)
                .body("image", equalTo(stored.image().toString()))
                .body("split", equalTo("test"));
        var bytes = get(IMAGE + "/bytes", project, "a b-ü.png");
        assertThat(bytes.contentType()).isEqualTo("image/png");
        assertThat(bytes.asByteArray()).isEqualTo(png);
    }

    @Test
    void theEventBelongsToTheTraceOfTheUpload() {
        // Given
        var project = newProject();
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        // When
        given().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .contentType("image/png")
                .body(Pictures.png(1))
                .put(IMAGE, project, "traced.png")
                .then()
                .statusCode(201);

        // Then
        assertThat(Announced.traces(Topics.IMAGES, project)).singleElement().satisfies(parent -> assertThat(parent)
                .contains(trace));
    }

    @Test
    void aTakenNameIsAConflict() {
        // Given
        var project = newProject();
        put(project, "a.png", Pictures.png(1)).statusCode(201);

        // Then
        put(project, "a.png", Pictures.png(2)).statusCode(409).contentType("application/problem+json");
        put(project, "a.png", "test", Pictures.png(1)).statusCode(409).body("detail", containsString("pool"));
    }

    @Test
    void whatIsWrongIsNamed() {
        // Given
        var project = newProject();
        var png = Pictures.png(1);

        // Then
        put(project, "a.png", Pictures.cut(png, 20)).statusCode(422).body("field", equalTo("image"));
        put(project, "a.txt", "text".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("field", equalTo("image"));
        put(project, "a.png", new byte[0]).statusCode(422).body("field", equalTo("image"));
        put(project, "a&b.png", png).statusCode(422).body("field", equalTo("name"));
        put(project, "=a.png", png).statusCode(422).body("field", equalTo("name"));
        put(project, "a.png", "train", png).statusCode(422).body("field", equalTo("split"));
        put("nobody", "a.png", png).statusCode(404).contentType("application/problem+json");
        get(IMAGE, project, "a.png").then().statusCode(404).contentType("application/problem+json");
        get(IMAGE + "/bytes", project, "a.png").then().statusCode(404);
        delete(IMAGE, project, "a.png").then().statusCode(404);
    }

    @Test
    void aTooLargeImageIsToldSo() {
        // Given
        var project = newProject();

        // Then
        put(project, "a.png", new byte[17 * 1024 * 1024])
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("16777216"));
        put(project, "wide.png", Pictures.black(2500, 2500)).statusCode(422).body("reason", containsString("6000000"));
    }

    @Test
    void imagesAreListedPageByPageInNameOrder() {
        // Given
        var project = newProject();
        for (var name : List.of("b.png", "a.png", "B.png", "c.png", "ä.png")) {
            put(project, name, Pictures.png(1)).statusCode(201);
        }

        // Then
        get(IMAGES + "?limit=2", project)
                .then()
                .body("images.name", contains("B.png", "a.png"))
                .body("next", equalTo("a.png"));
        get(IMAGES + "?limit=3&after=a.png", project)
                .then()
                .body("images.name", contains("b.png", "c.png", "ä.png"))
                .body("next", equalTo("ä.png"));
        get(IMAGES + "?after=ä.png", project)
                .then()
                .body("images.size()", equalTo(0))
                .body("next", nullValue());
        get(IMAGES + "?limit=1001", project).then().statusCode(422).body("field", equalTo("limit"));
        get(IMAGES + "?limit=many", project).then().statusCode(422).body("field", equalTo("limit"));
    }

    @Test
    void aRemovedImageIsGoneAndItsNameIsFree() {
        // Given
        var project = newProject();
        put(project, "a.png", Pictures.png(1)).statusCode(201);

        // When
        delete(IMAGE, project, "a.png").then().statusCode(204);

        // Then
        get(IMAGE, project, "a.png").then().statusCode(404);
        assertThat(store.exists(key(project, "a.png", Pictures.png(1)))).isFalse();
        put(project, "a.png", Pictures.png(2)).statusCode(201);
        delete(IMAGE, project, "a.png").then().statusCode(204);
        put(project, "a.png", Pictures.png(1)).statusCode(201);
        assertThat(store.exists(key(project, "a.png", Pictures.png(1)))).isTrue();
        assertThat(events(project))
                .extracting(Event::type)
                .containsExactly("ImageStored", "ImageRemoved", "ImageStored", "ImageRemoved", "ImageStored");
    }

    @Test
    void ofManyWritersOfOneNameOneWins() {
        // Given
        var project = newProject();
        var seeds = IntStream.range(0, 12).mapToObj(i -> i % 3).toList();

        // When
        var answers = seeds.stream()
                .map(seed -> CompletableFuture.supplyAsync(() ->
                        tryPut(project, "a.png", "pool", Pictures.png(seed)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsOnly(201, 200, 409).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 409)).hasSize(8);
        assertThat(events(project)).hasSize(1);
    }

    @Test
    void aRollbackAnnouncesNothing() {
        // Given
        var project = newProject();
        var arrivals = List.of(new Arrival("a.png", Pictures.png(1)));

        // When
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    intake.take(projects.named(project), Split.POOL, arrivals);
                    throw new IllegalStateException("the database says no");
                }));

        // Then
        get(IMAGE, project, "a.png").then().statusCode(404);
        assertThat(events(project)).isEmpty();
        put(project, "a.png", Pictures.png(1)).statusCode(201);
    }

    private static List<Event> events(String project) {
        return Announced.events(Topics.IMAGES, project);
    }

    private static String key(String project, String name, byte[] bytes) {
        var id = new ProjectId(project);
        return ObjectKeys.image(id, ImageId.of(id, name, Sha256.hex(bytes)));
    }
}
