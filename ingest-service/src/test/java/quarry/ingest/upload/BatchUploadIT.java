package quarry.ingest.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.contracts.RefusedFile;
import quarry.contracts.Topics;
import quarry.contracts.UploadFailed;
import quarry.ingest.Announced;
import quarry.ingest.IngestIT;
import quarry.ingest.Pictures;

@QuarkusTest
class BatchUploadIT extends IngestIT {

    private static final String IMAGES = "/api/v1/projects/{project}/images";

    @Test
    void aZipIsStoredButForItsBadEntries() {
        // Given
        var project = newProject();
        put(project, "taken.png", Pictures.png(9)).statusCode(201);
        var zip = Archives.zip(someGoodSomeBad());

        // When
        var answer = post(project, "application/zip", zip);

        // Then
        answer.statusCode(200)
                .body("stored", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("refused", equalTo(4))
                .body("items.name", contains("a.png", "cut.png", "../up.png", "notes.txt", "taken.png", "b.jpg"))
                .body("items.outcome", contains("stored", "refused", "refused", "refused", "refused", "stored"))
                .body("items.findAll{it.field}.field", contains("image", "name", "image", "name"));
        post(project, "application/zip", zip).body("stored", equalTo(0)).body("unchanged", equalTo(2));
        assertThat(Announced.events(Topics.IMAGES, project)).hasSize(3);
        var refused = Announced.events(Topics.INTAKE, project).stream().map(event -> (UploadFailed) event);
        assertThat(refused.flatMap(event -> event.files().stream()).map(RefusedFile::name))
                .containsExactlyInAnyOrder(
                        "cut.png",
                        "../up.png",
                        "notes.txt",
                        "taken.png",
                        "cut.png",
                        "../up.png",
                        "notes.txt",
                        "taken.png");
    }

    @Test
    void aTarIsStoredButForItsBadEntries() {
        // Given
        var project = newProject();

        // Then
        post(project, "application/x-tar", Archives.tarWithLink(someGoodSomeBad()))
                .statusCode(200)
                .body("stored", equalTo(3))
                .body("refused", equalTo(4))
                .body("items[6].name", equalTo("link"))
                .body("items[6].reason", equalTo("is no plain file"));
    }

    @Test
    void aFormIsStoredButForItsBadParts() {
        // Given
        var project = newProject();

        // Then
        given().queryParam("split", "test")
                .multiPart("file", "a b.png", Pictures.png(1), "image/png")
                .multiPart("file", "cut.png", Pictures.cut(Pictures.png(2), 1), "image/png")
                .multiPart("picture", "other.png", Pictures.png(3), "image/png")
                .post(IMAGES, project)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("stored", "refused", "refused"))
                .body("items[0].name", equalTo("a b.png"))
                .body("items[2].reason", containsString("'picture'"));
    }

    @Test
    void aNameThatComesTwiceInABatchIsStoredOnce() {
        // Given
        var project = newProject();

        // Then
        given().multiPart("file", "a.png", Pictures.png(1), "image/png")
                .multiPart("file", "a.png", Pictures.png(1), "image/png")
                .multiPart("file", "a.png", Pictures.png(2), "image/png")
                .post(IMAGES, project)
                .then()
                .statusCode(200)
                .body("items.outcome", contains("stored", "unchanged", "refused"));
    }

    @Test
    void aZipThatBreaksOffKeepsWhatCameBefore() {
        // Given
        var project = newProject();
        var files = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 20; i++) {
            files.put("%02d.png".formatted(i), Pictures.png(i));
        }
        var zip = Archives.zip(files);

        // Then
        post(project, "application/zip", Arrays.copyOf(zip, zip.length / 2))
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("items[-1].field", equalTo("batch"))
                .body("items[0].outcome", equalTo("stored"));
    }

    @Test
    void aBodyThatIsNoArchiveIsABadRequest() {
        // Given
        var project = newProject();
        var text = "no archive".getBytes(StandardCharsets.UTF_8);

        // Then
        post(project, "application/zip", text).statusCode(400).contentType("application/problem+json");
        post(project, "application/zip", new byte[0]).statusCode(400);
        post(project, "application/x-tar", text).statusCode(400);
        post(project, "text/plain", text).statusCode(415).contentType("application/problem+json");
        post("nobody", "application/zip", text).statusCode(404);
    }

    private static Map<String, byte[]> someGoodSomeBad() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.png", Pictures.png(1));
        files.put("cut.png", Pictures.cut(Pictures.png(2), 20));
        files.put("../up.png", Pictures.png(3));
        files.put("notes.txt", "text".getBytes(StandardCharsets.UTF_8));
        files.put("taken.png", Pictures.png(4));
        files.put("b.jpg", Pictures.picture("jpg", 5));
        return files;
    }

    private static ValidatableResponse post(String project, String type, byte[] body) {
        return given().contentType(type).body(body).post(IMAGES, project).then();
    }
}
