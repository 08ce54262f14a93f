package quarry.ingest.project;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Tasks;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectDefined;
import quarry.contracts.Topics;
import quarry.ingest.Announced;
import quarry.ingest.IngestIT;
import quarry.ingest.Pictures;

@QuarkusTest
class ProjectIT extends IngestIT {

    private static final String CARS =
            """
            {"id": "cars", "task": "classification", "classes": ["bus", "van"],
             "settings": {"strategy": "random", "preset": "tiny", "retrain": {"kind": "labels", "labels": 5}}}
            """;

    @Test
    void aProjectIsDefinedAndAnnouncedOnce() {
        // When
        post(CARS).statusCode(201).header("Location", containsString("/api/v1/projects/cars"));
        post(CARS).statusCode(200).body("settings.picksPerCycle", equalTo(1000));

        // Then
        assertThat(Announced.events(Topics.PROJECTS, "cars"))
                .singleElement()
                .isInstanceOfSatisfying(ProjectDefined.class, event -> {
                    assertThat(event.classes()).isEqualTo(List.of("bus", "van"));
                    assertThat(event.settings().retrain().labels()).isEqualTo(5);
                });
    }

    @Test
    void aPlatformIsKeptAndAnnounced() {
        // Given
        var linked =
                """
                {"id": "linked", "task": "classification", "classes": ["bus", "van"], "settings": {"platform":
                 {"kind": "annotate-online", "project": 7, "folders": [{"id": 8}], "statuses": ["Done"]}}}
                """;

        // When
        post(linked).statusCode(201);
        post(linked).statusCode(200).body("settings.platform.folders[0].prefix", equalTo(""));

        // Then
        assertThat(Announced.events(Topics.PROJECTS, "linked"))
                .extracting(
                        event -> ((ProjectDefined) event).settings().platform().statuses())
                .containsExactly(List.of("Done"));
    }

    @Test
    void anotherDefinitionOfTheSameIdIsAConflict() {
        // Given
        var id = newProject();

        // Then
        post("{\"id\": \"%s\", \"task\": \"classification\", \"classes\": [\"dog\", \"cat\"]}".formatted(id))
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void projectsAreListedAndFound() {
        // Given
        var one = newProject();
        var other = newProject();

        // Then
        get("/api/v1/projects").then().statusCode(200).body("projects.id", hasItems(one, other));
        get("/api/v1/projects/" + one)
                .then()
                .statusCode(200)
                .body("classes", equalTo(List.of("cat", "dog")))
                .body("settings.strategy", equalTo("learning-loss"))
                .body("settings.retrain.kind", equalTo("selection"));
    }

    @Test
    void aProjectOfRegionsSaysSoShowsThemAndWantsNamesThatLeaveRoomForTheirNumbers() throws Exception {
        // When
        post("""
                {"id": "streets", "task": "segmentation", "classes": ["road", "sky"],
                 "settings": {"strategy": "variance", "unit": {"kind": "region"}}}
                """)
                .statusCode(201)
                .body("settings.unit.regions", equalTo(4755));

        // Then
        get("/api/v1/projects/streets")
                .then()
                .body("settings.unit.kind", equalTo("region"))
                .body("settings.unit.regions", equalTo(4755))
                .body("settings.picksPerCycle", equalTo(150));
        assertThat(Announced.events(Topics.PROJECTS, "streets"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ProjectDefined.class,
                        event -> assertThat(event.settings().unit()).isEqualTo(PickUnit.of(4755)));
        put("streets", "x".repeat(116), Pictures.png(1)).statusCode(201);
        assertThat(get("/api/v1/projects/streets/images/" + "x".repeat(116) + "/regions.png")
                        .then()
                        .statusCode(200)
                        .contentType("image/png")
                        .extract()
                        .asByteArray())
                .isEqualTo(Tasks.named("segmentation").regionMap(Pictures.png(1)));
        get("/api/v1/projects/streets/images/none/regions.png").then().statusCode(404);
        get("/api/v1/projects/" + newProject() + "/images/a.png/regions.png")
                .then()
                .statusCode(404)
                .body("detail", equalTo("the task 'classification' has no regions"));
        put("streets", "x".repeat(117), Pictures.png(2))
                .statusCode(422)
                .body("reason", containsString("with the number of a region"));
    }

    @Test
    void anUnknownProjectIsNotFound() {
        get("/api/v1/projects/nobody").then().statusCode(404).contentType("application/problem+json");
        get("/api/v1/projects/No%20Body!").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whatIsWrongIsNamed() {
        post("{\"id\": \"x1\", \"task\": \"juggling\", \"classes\": [\"a\"]}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("task"))
                .body("reason", containsString("classification"));
        post("{\"id\": \"x1\", \"task\": \"classification\", \"clases\": [\"a\"]}")
                .statusCode(400)
                .body("field", equalTo("clases"));
        post("{\"id\": \"x1\", ").statusCode(400).contentType("application/problem+json");
        post("").statusCode(400).contentType("application/problem+json");
        given().contentType("text/plain")
                .body("x1")
                .post("/api/v1/projects")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/projects")
                .then();
    }
}
