package quarry.ingest;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import quarry.standalone.servers.testing.QuarryServers;

/** What the tests over HTTP share: one service with real servers behind it, and a project of its own for each test. */
@QuarkusTestResource(QuarryServers.class)
public abstract class IngestIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new project for pictures of cats and dogs. */
    protected static String newProject() {
        var id = "pets-" + NUMBER.incrementAndGet() + "-"
                + ProcessHandle.current().pid();
        given().contentType("application/json")
                .body(Map.of("id", id, "task", "classification", "classes", new String[] {"cat", "dog"}))
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
        return id;
    }

    protected static ValidatableResponse put(String project, String name, byte[] bytes) {
        return put(project, name, "pool", bytes);
    }

    protected static ValidatableResponse put(String project, String name, String split, byte[] bytes) {
        return tryPut(project, name, split, bytes).then();
    }

    protected static Response tryPut(String project, String name, String split, byte[] bytes) {
        return given().contentType("application/octet-stream")
                .queryParam("split", split)
                .body(bytes)
                .put("/api/v1/projects/{project}/images/{name}", project, name);
    }

    protected static ValidatableResponse label(String project, String name, Object label) {
        return given().contentType("application/json")
                .body(label)
                .put("/api/v1/projects/{project}/images/{name}/annotation", project, name)
                .then();
    }
}
