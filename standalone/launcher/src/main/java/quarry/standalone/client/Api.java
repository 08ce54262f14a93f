package quarry.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import quarry.activelearning.exchange.ImageSize;
import quarry.activelearning.exchange.ProjectImages;
import quarry.standalone.stack.State;

/** The HTTP API of a running stack. */
public final class Api {

    private static final String JSON = "application/json";
    private static final int PAGE = 1000;
    // a mask is some ten thousand characters
    private static final int PAGE_OF_LABELS = 100;

    private final ObjectMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Http http = new Http();
    private final URI catalogue;
    private final URI cycles;

    Api(URI catalogue, URI cycles) {
        this.catalogue = catalogue.resolve("/api/v1/projects");
        this.cycles = cycles.resolve("/api/v1/projects");
    }

    /** Of the services that the environment names, else of the stack that runs on the data directory. */
    public static Api of(Path data) {
        return Addresses.of(System.getenv())
                .map(addresses -> new Api(addresses.ingest(), addresses.selector()))
                .orElseGet(() -> of(State.required(data)));
    }

    public static Api of(State state) {
        return new Api(state.url("ingest"), state.url("selector"));
    }

    public void createProject(NewProject project) {
        call(post(at(catalogue), JSON, bytes(project)));
    }

    public List<JsonNode> projects() {
        return list(call(HttpRequest.newBuilder(at(catalogue))).path("projects"));
    }

    /**
     * One project.
     *
     * @throws ClientException if there is none of that name
     */
    public ProjectView project(String id) {
        return projects().stream()
                .map(one -> json.convertValue(one, ProjectView.class))
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ClientException("no project '" + id + "'"));
    }

    /** All images of a project with their sizes. */
    public ProjectImages images(String project) {
        var sizes = new HashMap<String, ImageSize>();
        pages(
                project,
                "images",
                image -> sizes.put(
                        image.path("name").asText(),
                        new ImageSize(
                                image.path("width").asInt(),
                                image.path("height").asInt())));
        return new ProjectImages(sizes);
    }

    /** Labels in the order of the names of their images, those after the given one; none behind the last. */
    public List<NewLabel> labels(String project, String after) {
        var query = "annotations?limit=" + PAGE_OF_LABELS + "&after=" + encoded(after);
        return list(call(HttpRequest.newBuilder(at(catalogue, project, query))).path("annotations")).stream()
                .map(one -> json.convertValue(one, NewLabel.class))
                .toList();
    }

    /** Everything of a kind, page by page. */
    private void pages(String project, String kind, Consumer<JsonNode> action) {
        var next = "";
        do {
            var page = call(HttpRequest.newBuilder(
                    at(catalogue, project, kind + "?limit=" + PAGE + "&after=" + encoded(next))));
            page.path(kind).forEach(action);
            next = page.path("next").asText(null);
        } while (next != null);
    }

    /** Stores many small images at once: the bytes of a zip file. */
    public Outcomes uploadZip(String project, String split, byte[] zip) {
        return outcomes(call(post(at(catalogue, project, "images?split=" + split), "application/zip", zip)));
    }

    /** Stores one image, streamed from its file. */
    public Outcomes uploadFile(String project, String split, Path file, BodyPublisher content) {
        var name = file.getFileName().toString();
        var uri = at(catalogue, project, "images", encoded(name) + "?split=" + split);
        var answer = http.send(
                HttpRequest.newBuilder(uri).PUT(content).header("Content-Type", "application/octet-stream"),
                HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case 201 -> Outcomes.stored(name);
            case 200 -> Outcomes.unchanged(name);
            default -> Outcomes.refused(name, Problems.reason(json, answer));
        };
    }

    /** Labels many images at once. */
    public Outcomes annotate(String project, List<NewLabel> labels) {
        return outcomes(call(post(at(catalogue, project, "annotations"), JSON, bytes(labels))));
    }

    /** How much of a project has arrived where images are chosen; nothing as long as the project has not. */
    public PoolView pool(String project) {
        var answer =
                http.send(HttpRequest.newBuilder(at(cycles, project, "pool")), HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 404 ? PoolView.NONE : json.convertValue(content(answer), PoolView.class);
    }

    public CycleView startCycle(String project) {
        return cycle(call(post(at(cycles, project, "cycles"), JSON, bytes(Map.of()))));
    }

    public List<CycleView> cycles(String project) {
        return list(call(HttpRequest.newBuilder(at(cycles, project, "cycles")))).stream()
                .map(this::cycle)
                .toList();
    }

    /** The number of the newest one. */
    public int latestCycle(String project) {
        return cycles(project).stream()
                .mapToInt(CycleView::cycle)
                .max()
                .orElseThrow(() -> new ClientException("project " + project + " has no cycle yet"));
    }

    public CycleView retry(String project, int cycle) {
        return cycle(call(post(at(cycles, project, "cycles", cycle + "/retry"), JSON, bytes(Map.of()))));
    }

    /** What the platform of a project was told, newest first. */
    public List<PushView> pushes(String project) {
        return list(call(HttpRequest.newBuilder(at(cycles, project, "pushes")))).stream()
                .map(push -> json.convertValue(push, PushView.class))
                .toList();
    }

    /** Tells it again, if that was given up. */
    void retryPush(String project) {
        var answer = http.send(
                post(at(cycles, project, "pushes", "retry"), JSON, bytes(Map.of())),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new ClientException(Problems.reason(json, answer));
        }
    }

    /** The csv of a cycle as it is in the bucket. */
    public byte[] entropies(String project, int cycle, boolean wholePool) {
        var file = cycle + "/entropies.csv" + (wholePool ? "?scope=pool" : "");
        return file(at(cycles, project, "cycles", file), "no csv of cycle " + cycle);
    }

    /** What the model takes the picked images of a cycle to show. */
    public byte[] preLabels(String project, int cycle, String form) {
        var file = cycle + "/pre-labels/" + form;
        return file(at(cycles, project, "cycles", file), "no pre-labels of cycle " + cycle);
    }

    /**
     * Asks for something about the webhooks of a project.
     *
     * @param path below them; empty for all
     * @param body null for none
     * @return what is answered; nothing where the answer has no body
     */
    JsonNode webhooks(String method, String project, String path, Object body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body));
        return call(HttpRequest.newBuilder(at(cycles, project, "webhooks" + path))
                .header("Content-Type", JSON)
                .method(method, publisher));
    }

    private byte[] file(URI place, String failure) {
        var answer = http.send(HttpRequest.newBuilder(place), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new ClientException(failure + ": "
                    + Problems.reason(json, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }

    private JsonNode call(HttpRequest.Builder request) {
        return content(http.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private JsonNode content(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new ClientException(Problems.reason(json, answer));
        }
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new ClientException(answer.uri() + " answered something that is not JSON", e);
        }
    }

    private CycleView cycle(JsonNode node) {
        return json.convertValue(node, CycleView.class);
    }

    private Outcomes outcomes(JsonNode node) {
        return json.convertValue(node, Outcomes.class);
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder post(URI uri, String type, byte[] body) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .header("Accept", JSON)
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static URI at(URI projects, String... path) {
        return path.length == 0 ? projects : URI.create(projects + "/" + String.join("/", path));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
