package quarry.ingest.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.Topics;
import quarry.ingest.Announced;
import quarry.ingest.IngestIT;
import quarry.ingest.Pictures;
import quarry.platformstub.Item;
import quarry.platformstub.PlatformStub;
import quarry.platformstub.Webhook;

/** Images go to the platform, and what annotators do there comes back. */
@QuarkusTest
@QuarkusTestResource(PlatformPort.class)
class PlatformIT extends IngestIT {

    private static final long PROJECT = 7;
    private static final AtomicLong FOLDERS = new AtomicLong(100);

    @Inject
    DataSource database;

    private final long folder = FOLDERS.incrementAndGet();
    private PlatformStub platform;

    @BeforeEach
    void start() throws IOException {
        var url = URI.create(ConfigProvider.getConfig().getValue(PlatformPort.URL, String.class));
        platform = PlatformStub.start(url.getPort(), PlatformPort.TOKEN);
    }

    @AfterEach
    void stop() {
        assertThat(platform.complaints()).isEmpty();
        platform.close();
    }

    @Test
    void whatAWebhookTellsIsFetchedAndIsALabel() throws Exception {
        // Given
        var project = listed("classification", "", "a.png");
        var before = item("a.png");
        var begun = platform.annotate(PROJECT, folder, "a.png", tag("dog"), "InProgress");
        var done = platform.annotate(PROJECT, folder, "a.png", tag("cat"), "Completed");

        // When: twice, and an older change after the newer one
        assertThat(webhook().tell(begun, done)).isEqualTo(204);
        assertThat(webhook().tell(begun, done)).isEqualTo(204);
        assertThat(webhook().tell(before, begun)).isEqualTo(204);

        // Then
        patiently().untilAsserted(() -> assertThat(label(project, "a.png")).isEqualTo("cat"));
        patiently().until(() -> status(project).getInt("waiting") == 0);
        assertThat(status(project).getInt("results.TAKEN")).isEqualTo(1);
        assertThat(Announced.events(Topics.ANNOTATIONS, project))
                .extracting(event -> ((ImageAnnotated) event).revision())
                .containsExactly(1L);

        // When: somebody corrects it
        webhook().tell(done, platform.annotate(PROJECT, folder, "a.png", tag("dog"), "Completed"));

        // Then
        patiently().untilAsserted(() -> assertThat(label(project, "a.png")).isEqualTo("dog"));
    }

    @Test
    void aPollFindsWhatAWebhookDidNotTell() throws SQLException {
        // Given
        var project = listed("detection", "", "a.png", "b.png", "c.png", "d.png");
        platform.annotate(PROJECT, folder, "a.png", box(), "Completed");
        platform.annotate(PROJECT, folder, "b.png", instances(), "Completed");
        platform.annotate(PROJECT, folder, "c.png", box(), "InProgress");
        platform.annotate(PROJECT, folder, "d.png", tag("cow"), "Completed");
        platform.upload(PROJECT, folder, "stranger.png", 28, 28);
        platform.annotate(PROJECT, folder, "stranger.png", box(), "Completed");
        platform.failWith(0, 503, 503, 503, 503);

        // When
        pollNow(project);

        // Then: a finished item on which nothing is marked shows nothing
        patiently().untilAsserted(() -> assertThat(boxes(project, "a.png")).hasSize(1));
        patiently().untilAsserted(() -> assertThat(boxes(project, "b.png")).isEmpty());
        patiently().until(() -> status(project).getInt("waiting") == 0);
        given().get("/api/v1/projects/{project}/images/c.png/annotation", project)
                .then()
                .statusCode(404);
        var status = status(project);
        assertThat(status.getInt("results.TAKEN")).isEqualTo(3);
        assertThat(status.getList("withoutLabel.item")).containsExactly("stranger.png");
        assertThat(status.getString("withoutLabel[0].reason")).isEqualTo("the project has no such image");
    }

    @Test
    void theProjectSaysWhichStatusesCount() throws SQLException {
        // Given
        var project = listed("classification", ", \"statuses\": [\"QualityCheck\"]", "a.png", "b.png");
        platform.annotate(PROJECT, folder, "a.png", tag("cat"), "Completed");
        platform.annotate(PROJECT, folder, "b.png", tag("dog"), "QualityCheck");

        // When
        pollNow(project);

        // Then
        patiently().untilAsserted(() -> assertThat(label(project, "b.png")).isEqualTo("dog"));
        assertThat(label(project, "a.png")).isNull();
    }

    @Test
    void whoHasNotTheSecretIsNotHeard() throws Exception {
        var project = listed("classification", "", "a.png");
        var before = item("a.png");
        var done = platform.annotate(PROJECT, folder, "a.png", tag("cat"), "Completed");
        var receiver = URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/platform/annotate-online/events");

        assertThat(new Webhook(receiver, "guess").tell(before, done)).isEqualTo(401);
        assertThat(new Webhook(receiver, "").tell(before, done)).isEqualTo(401);
        assertThat(status(project).getInt("waiting")).isZero();
    }

    @Test
    void imagesBecomeItemsWithAnAddressThatStays() throws Exception {
        // Given: one is there already, as after a crash
        var project = define("classification", ", \"attach\": true");
        platform.upload(PROJECT, folder, "a.png", 28, 28);
        put(project, "a.png", Pictures.png(1)).statusCode(201);
        put(project, "b.png", Pictures.png(2)).statusCode(201);
        put(project, "test.png", "test", Pictures.png(3)).statusCode(201);

        // When
        patiently().until(() -> platform.items().stream()
                .anyMatch(item -> item.name().equals("b.png")));

        // Then
        var address = item("b.png").path();
        assertThat(address).startsWith("http://quarry.example.org/api/v1/platform/images/" + project + "/");
        var here = address.substring("http://quarry.example.org".length());
        var answer = given().urlEncodingEnabled(false).redirects().follow(false).get(here);
        assertThat(answer.statusCode()).isEqualTo(302);
        try (var bytes = new URL(answer.getHeader("Location")).openStream()) {
            assertThat(bytes.readAllBytes()).isEqualTo(Pictures.png(2));
        }
        given().redirects()
                .follow(false)
                .get(here.replace("token=", "token=0"))
                .then()
                .statusCode(404);
        assertThat(platform.items()).extracting(Item::name).doesNotContain("test.png");
    }

    private String define(String task, String more) {
        var project = "linked-" + folder + "-" + ProcessHandle.current().pid();
        given().contentType("application/json")
                .body(
                        """
                        {"id": "%s", "task": "%s", "classes": ["cat", "dog"], "settings": {"platform":
                         {"kind": "annotate-online", "project": %d, "folders": [{"id": %d}]%s}}}
                        """
                                .formatted(project, task, PROJECT, folder, more))
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
        return project;
    }

    /** A project whose items are known here, with nothing done to them. */
    private String listed(String task, String more, String... names) {
        for (var name : names) {
            platform.upload(PROJECT, folder, name, 28, 28);
        }
        var project = define(task, more);
        for (var name : names) {
            put(project, name, Pictures.picture("png", 28, 28, 1)).statusCode(201);
        }
        patiently()
                .until(() ->
                        count("select count(*) from platform_items where project = '" + project + "'") == names.length);
        return project;
    }

    private void pollNow(String project) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update platform_polls set due_at = now() where project = '" + project + "'");
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private Webhook webhook() {
        return new Webhook(
                URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/platform/annotate-online/events"),
                PlatformPort.SECRET);
    }

    private Item item(String name) {
        return platform.items().stream()
                .filter(item -> item.folder() == folder && item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String label(String project, String name) {
        return given().get("/api/v1/projects/{project}/images/{name}/annotation", project, name)
                .jsonPath()
                .getString("label.class");
    }

    private static List<Object> boxes(String project, String name) {
        return given().get("/api/v1/projects/{project}/images/{name}/annotation", project, name)
                .jsonPath()
                .getList("label.boxes");
    }

    private static JsonPath status(String project) {
        return given().get("/api/v1/projects/{project}/platform", project)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ObjectNode instances() {
        var marks = JsonNodeFactory.instance.objectNode();
        marks.putArray("instances");
        return marks;
    }

    private static ObjectNode tag(String className) {
        var marks = instances();
        marks.withArray("instances").addObject().put("type", "tag").put("className", className);
        return marks;
    }

    private static ObjectNode box() {
        var marks = instances();
        marks.withArray("instances")
                .addObject()
                .put("type", "bbox")
                .put("className", "cat")
                .putObject("points")
                .put("x1", 2)
                .put("y1", 3)
                .put("x2", 20)
                .put("y2", 21.5);
        return marks;
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1));
    }
}
