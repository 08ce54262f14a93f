package quarry.ingest.annotation;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.LabelsImported;
import quarry.contracts.Topics;
import quarry.ingest.Announced;
import quarry.ingest.IngestIT;
import quarry.ingest.Pictures;

@QuarkusTest
class AnnotationIT extends IngestIT {

    private static final String PROJECT = "/api/v1/projects/{project}";
    private static final Map<String, Object> CAT = Map.of("class", "cat");
    private static final Map<String, Object> DOG = Map.of("class", "dog");

    @Test
    void onlyAnotherLabelIsAnnounced() {
        // Given
        var project = projectWith("a.png");

        // When
        label(project, "a.png", CAT).statusCode(201);
        label(project, "a.png", CAT).statusCode(200);
        label(project, "a.png", DOG).statusCode(201);

        // Then
        announces(project, 2);
        assertThat(Announced.events(Topics.ANNOTATIONS, project))
                .extracting(event -> (ImageAnnotated) event)
                .extracting(ImageAnnotated::name, ImageAnnotated::revision, ImageAnnotated::label)
                .containsExactly(tuple("a.png", 1L, CAT), tuple("a.png", 2L, DOG));
        get(PROJECT + "/images/a.png/annotation", project)
                .then()
                .statusCode(200)
                .body("label.class", equalTo("dog"))
                .body("revision", equalTo(2));
        assertThat(Announced.events(Topics.INTAKE, project))
                .extracting(event -> ((LabelsImported) event).taken())
                .containsExactly(1, 1);
    }

    @Test
    void aLongImportIsToldOnceAsAWhole() {
        // Given
        var project = projectWith("a.png", "b.png");
        var labels = new ArrayList<Map<String, Object>>(Collections.nCopies(1200, labelling("nobody.png", CAT)));
        labels.set(0, labelling("a.png", CAT));
        labels.set(1, labelling("a.png", CAT));
        labels.set(600, labelling("b.png", DOG));

        // When
        for (int time = 0; time < 2; time++) {
            given().contentType("application/json")
                    .body(labels)
                    .post(PROJECT + "/annotations", project)
                    .then()
                    .statusCode(200);
        }

        // Then
        assertThat(Announced.events(Topics.INTAKE, project))
                .extracting(event -> (LabelsImported) event)
                .extracting(LabelsImported::taken, LabelsImported::unchanged, LabelsImported::refused)
                .containsExactly(tuple(2, 1, 1197));
    }

    private static Map<String, Object> labelling(String image, Object label) {
        return Map.of("image", image, "label", label);
    }

    @Test
    void ofABatchTheGoodLabelsAreStored() {
        // Given
        var project = projectWith("a.png", "b.png");

        // When
        var answer = given().contentType("application/json")
                .body(
                        """
                        [{"image": "a.png", "label": {"class": "cat"}},
                         {"image": "b.png", "label": {"class": "cow"}},
                         {"image": "c.png", "label": {"class": "cat"}},
                         {"image": "a.png", "label": {"class": "cat"}},
                         {"image": "b.png", "label": "cat"},
                         {"label": {"class": "cat"}},
                         {"image": "a.png", "lable": {"class": "cat"}},
                         "a.png", null,
                         {"image": "a.png", "label": {"class": "dog"}}]
                        """)
                .post(PROJECT + "/annotations", project)
                .then();

        // Then
        answer.statusCode(200)
                .body("stored", equalTo(2))
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(7))
                .body(
                        "items.findAll{it.field}.field",
                        contains("class", "image", "label", "image", "lable", "item", "item"))
                .body("items[1].reason", containsString("cow"));
        announces(project, 2);
    }

    @Test
    void whatIsWrongIsNamed() {
        // Given
        var project = projectWith("a.png");

        // Then
        label(project, "a.png", Map.of("class", "cow"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo("class"));
        label(project, "a.png", Map.of("klass", "cat")).statusCode(422).body("field", equalTo("klass"));
        label(project, "a.png", List.of()).statusCode(422).body("field", equalTo("label"));
        label(project, "b.png", CAT).statusCode(404).contentType("application/problem+json");
        label("nobody", "a.png", CAT).statusCode(404);
        get(PROJECT + "/images/a.png/annotation", project).then().statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .post(PROJECT + "/annotations", project)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyThatIsTooLongIsToldSo() {
        // Given
        var project = projectWith("a.png");

        // Then
        given().contentType("application/json")
                .body("[" + " ".repeat(9 * 1024 * 1024) + "]")
                .post(PROJECT + "/annotations", project)
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void labelsAreListedPageByPageInNameOrder() {
        // Given
        var project = projectWith("b.png", "a.png", "c.png");
        label(project, "c.png", CAT).statusCode(201);
        label(project, "a.png", DOG).statusCode(201);

        // Then
        get(PROJECT + "/annotations?limit=1", project)
                .then()
                .body("annotations.image", contains("a.png"))
                .body("next", equalTo("a.png"));
        get(PROJECT + "/annotations?after=a.png", project).then().body("annotations.image", contains("c.png"));
    }

    @Test
    void theRevisionGoesOnWhenAnImageIsStoredAnew() {
        // Given
        var project = projectWith("a.png");
        label(project, "a.png", CAT).statusCode(201);
        delete(PROJECT + "/images/a.png", project).then().statusCode(204);
        label(project, "a.png", CAT).statusCode(404);

        // When
        put(project, "a.png", Pictures.png(1)).statusCode(201);
        get(PROJECT + "/images/a.png/annotation", project).then().statusCode(404);
        label(project, "a.png", CAT).statusCode(201);

        // Then
        announces(project, 2);
        assertThat(Announced.events(Topics.ANNOTATIONS, project))
                .extracting(event -> ((ImageAnnotated) event).revision())
                .containsExactly(1L, 2L);
    }

    private static String projectWith(String... names) {
        var project = newProject();
        for (var name : names) {
            put(project, name, Pictures.png(1)).statusCode(201);
        }
        return project;
    }

    private static void announces(String project, int events) {
        assertThat(Announced.events(Topics.ANNOTATIONS, project)).hasSize(events);
    }
}
