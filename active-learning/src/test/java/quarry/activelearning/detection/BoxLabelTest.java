package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;

class BoxLabelTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LabelContext CONTEXT = new LabelContext(List.of("dog", "cat"), 20, 10);

    private final Detection task = new Detection();

    @Test
    void theCanonicalFormHasAllFieldsAndSortedObjects() throws IOException {
        var label = checked(
                """
                {"boxes": [
                    {"box": [3, 1, 4, 2.5], "class": "cat", "difficult": true},
                    {"box": [5, 0, 6, 2], "class": "dog"},
                    {"box": [2, 0, 20, 10], "class": "cat", "truncated": true}
                ]}
                """);

        var canonical =
                """
                {"boxes":[\
                {"class":"dog","box":[5.0,0.0,6.0,2.0],"difficult":false,"truncated":false},\
                {"class":"cat","box":[2.0,0.0,20.0,10.0],"difficult":false,"truncated":true},\
                {"class":"cat","box":[3.0,1.0,4.0,2.5],"difficult":true,"truncated":false}\
                ]}""";
        assertThat(JSON.writeValueAsString(label)).isEqualTo(canonical);
        assertThat(JSON.writeValueAsString(checked(canonical))).isEqualTo(canonical);
    }

    @Test
    void theDocumentedExampleIsALabel() throws IOException {
        var text = Files.readString(Path.of(System.getProperty("quarry.home"), "docs", "labels.md"));
        var example = Pattern.compile("## Detection.*?```json(.*?)```", Pattern.DOTALL)
                .matcher(text);
        assertThat(example.find()).isTrue();
        Map<String, Object> label = JSON.readValue(example.group(1), new TypeReference<>() {});

        var canonical = task.checkLabel(label, new LabelContext(List.of("dog", "cat"), 353, 500));

        assertThat(BoxLabel.objects(canonical))
                .containsExactly(
                        new LabelledObject("dog", new Box(7, 11.5, 352, 498), false, false),
                        new LabelledObject("cat", new Box(47, 239, 195, 371), false, true));
    }

    @Test
    void anImageWithNothingToSeeHasALabel() throws IOException {
        assertThat(checked("{\"boxes\": []}")).isEqualTo(Map.of("boxes", List.of()));
    }

    @Test
    void aCanonicalLabelIsReadBack() throws IOException {
        var label = checked("{\"boxes\": [{\"class\": \"cat\", \"box\": [1, 2, 3, 4], \"difficult\": true}]}");

        assertThat(BoxLabel.objects(label))
                .containsExactly(new LabelledObject("cat", new Box(1, 2, 3, 4), true, false));
    }

    @Test
    void anythingElseIsRefusedByFieldAndReason() {
        refused("{}", "boxes", "must be a list of objects; an empty one says that there is nothing to see");
        refused("{\"boxes\": [], \"class\": 1}", "class", "unknown field; a detection label has only 'boxes'");
        refused("{\"boxes\": [1]}", "boxes[0]", "must be an object with 'class' and 'box'");
        refusedObject("\"box\": [0, 0, 1, 1]", "class", "must be the name of a class");
        refusedObject("\"class\": \"cow\", \"box\": [0, 0, 1, 1]", "class", "unknown class 'cow'; known: dog, cat");
        refusedObject(
                "\"class\": \"cat\", \"score\": 1", "score", "unknown field; known: class, box, difficult, truncated");
        refusedObject(
                "\"class\": \"cat\", \"box\": [0, 0, 1, 1], \"difficult\": 1", "difficult", "must be true or false");
        for (var box : List.of("null", "[]", "[0, 0, 1]", "[0, 0, 1, \"1\"]")) {
            refusedObject(
                    "\"class\": \"cat\", \"box\": " + box,
                    "box",
                    "must be four numbers: left, top, right and bottom edge in pixels");
        }
        var outside = "has no area or leaves the image of 20 x 10: ";
        for (var box : List.of("[5, 0, 5, 1]", "[5, 1, 6, 0]", "[-0.1, 0, 1, 1]", "[0, 0, 20.5, 1]", "[0, 0, 1, 11]")) {
            refusedObject("\"class\": \"cat\", \"box\": " + box, "box", outside + box);
        }
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        var label =
                Map.<String, Object>of("boxes", List.of(Map.of("class", "cat", "box", List.of(0, 0, Double.NaN, 1))));

        assertThatThrownBy(() -> task.checkLabel(label, CONTEXT)).hasMessageContaining("boxes[0].box: has no area");
    }

    @Test
    void tooManyObjectsAreRefused() {
        var object = Map.of("class", "cat", "box", List.of(0, 0, 1, 1));

        assertThatThrownBy(() -> task.checkLabel(Map.of("boxes", Collections.nCopies(501, object)), CONTEXT))
                .hasMessage("boxes: has 501 objects, at most 500");
        assertThat(BoxLabel.objects(task.checkLabel(Map.of("boxes", Collections.nCopies(500, object)), CONTEXT)))
                .hasSize(500);
    }

    private void refusedObject(String fields, String field, String reason) {
        var good = "{\"class\": \"cat\", \"box\": [0, 0, 1, 1]}";
        refused("{\"boxes\": [" + good + ", {" + fields + "}]}", "boxes[1]." + field, reason);
    }

    private void refused(String json, String field, String reason) {
        assertThatThrownBy(() -> checked(json)).isInstanceOfSatisfying(InvalidLabelException.class, e -> {
            assertThat(e.field()).isEqualTo(field);
            assertThat(e.reason()).isEqualTo(reason);
        });
    }

    private Map<String, Object> checked(String json) throws IOException {
        return task.checkLabel(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}), CONTEXT);
    }
}
