package quarry.selector;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.util.List;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import quarry.contracts.Event;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;
import quarry.contracts.ScoringRequested;
import quarry.contracts.TrainingRequested;
import quarry.selector.world.Broker;
import quarry.selector.world.World;

/** What the tests against the running selector share: the broker, and the words of a story. */
abstract class Story {

    Broker broker;

    @BeforeEach
    void connect() {
        broker = new Broker(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void disconnect() {
        broker.close();
    }

    static ConditionFactory patiently() {
        return await().atMost(120, SECONDS);
    }

    void send(Event event) {
        broker.send(event);
    }

    /** A project with a pool of that size, as far as the selector has seen it. */
    World projectOf(String name, String strategy, int images, int picks, RetrainRule rule) {
        return projectOf(name, new ProjectSettings(strategy, "tiny", picks, 10, World.SEED, rule), images);
    }

    World projectOf(String name, ProjectSettings settings, int images) {
        return projectOf(new World(name), settings, images);
    }

    World projectOf(World world, ProjectSettings settings, int images) {
        send(world.defined(settings));
        World.names(images).forEach(image -> send(world.stored(image)));
        patiently().untilAsserted(() -> assertThat(
                        given().get(url(world, "pool")).jsonPath().getString("images"))
                .isEqualTo(Integer.toString(images)));
        return world;
    }

    JsonPath startCycle(World world) {
        return given().post(url(world, "cycles"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    JsonPath cycle(World world, int number) {
        return given().get(url(world, "cycles/" + number)).jsonPath();
    }

    void awaitState(World world, int cycle, String state) {
        patiently().untilAsserted(() -> assertThat(cycle(world, cycle).getString("state"))
                .as("cycle " + cycle)
                .isEqualTo(state));
    }

    byte[] csv(World world, int cycle) {
        return given().get(url(world, "cycles/" + cycle + "/entropies.csv"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    List<String> csvNames(World world, int cycle) {
        return new String(csv(world, cycle), UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    void annotate(World world, List<String> names) {
        names.forEach(name -> send(world.annotated(name)));
    }

    /** The request for the attempt-th run of a cycle, counted from 1. */
    TrainingRequested trainingRequest(World world, int cycle, int attempt) {
        var requests = await().atMost(120, SECONDS)
                .until(
                        () -> broker.heard(TrainingRequested.class, world.project()).stream()
                                .filter(request -> request.cycle() == cycle)
                                .toList(),
                        heard -> heard.size() >= attempt);
        return requests.get(attempt - 1);
    }

    List<ScoringRequested> scoringRequests(World world, int cycle, int count) {
        return await().atMost(120, SECONDS)
                .until(
                        () -> broker.heard(ScoringRequested.class, world.project()).stream()
                                .filter(request -> request.cycle() == cycle)
                                .toList(),
                        heard -> heard.size() >= count);
    }

    static String url(World world, String path) {
        return "/api/v1/projects/" + world.project() + "/" + path;
    }
}
