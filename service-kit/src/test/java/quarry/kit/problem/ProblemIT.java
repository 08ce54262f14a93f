package quarry.kit.problem;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import quarry.standalone.servers.testing.QuarryServers;

@QuarkusTest
@QuarkusTestResource(QuarryServers.class)
class ProblemIT {

    @Test
    void aFieldThatIsNotAcceptableIsNamedWithTheReason() {
        problem(when().get("/broken/field").then(), 422)
                .body("type", equalTo("urn:quarry:problem:not-acceptable"))
                .body("field", equalTo("classes"))
                .body("reason", equalTo("must not be empty"));
    }

    @Test
    void aConflictSaysWithWhat() {
        problem(when().get("/broken/conflict").then(), 409).body("detail", equalTo("it has other bytes"));
    }

    @Test
    void anUnexpectedFailureShowsNothingInternal() {
        problem(when().get("/broken/other").then(), 500).body(not(containsString("secret")));
    }

    @Test
    void anUnknownPathIsNotFound() {
        problem(when().get("/nowhere").then(), 404);
    }

    @Test
    void aMethodThatIsNotThereIsSaid() {
        problem(when().delete("/broken").then(), 405);
    }

    @Test
    void textThatIsNoJsonIsABadRequest() {
        problem(post("{\"count\":"), 400).body("detail", containsString("not valid JSON"));
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() {
        problem(post("{\"count\":\"many\"}"), 400)
                .body("field", equalTo("count"))
                .body("reason", equalTo("has the wrong form: many"));
    }

    @Test
    void aFieldThatIsNotThereIsNamedWithoutAJavaClass() {
        problem(post("{\"cuont\":1}"), 400)
                .body("field", equalTo("cuont"))
                .body("reason", equalTo("is not a field of this request"));
    }

    @Test
    void aValueThatARecordRefusesIsNamedInItsWords() {
        problem(post("{\"project\":\"Not A Project\"}"), 400)
                .body("field", equalTo("project"))
                .body("reason", containsString("a project id is"));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/broken")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }
}
