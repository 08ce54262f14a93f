package quarry.activelearning.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.InvalidLabelException;

class PoseLabelTest {

    private static final int WIDTH = 100;
    private static final int HEIGHT = 80;

    @Test
    void aLabelIsBroughtIntoCanonicalForm() {
        // Given: whole numbers, no area, no crowd, and a place of a joint that is not labelled
        var joints = new ArrayList<Object>(Collections.nCopies(17, List.of(0, 0, 0)));
        joints.set(1, List.of(20, 30.5, 2));
        joints.set(2, List.of(7, 7, 0));

        // When
        var canonical = checked(Map.of("box", List.of(10, 20, 30, 40), "keypoints", joints));

        // Then
        var expected = new ArrayList<Object>(Collections.nCopies(17, List.of(0.0, 0.0, 0)));
        expected.set(1, List.of(20.0, 30.5, 2));
        assertThat(canonical)
                .isEqualTo(Map.of(
                        "persons",
                        List.of(Map.of(
                                "box",
                                List.of(10.0, 20.0, 30.0, 40.0),
                                "area",
                                1200.0,
                                "keypoints",
                                expected,
                                "crowd",
                                false))));
    }

    @Test
    void theCanonicalFormIsItsOwn() {
        var canonical = checked(with("crowd", true));

        assertThat(PoseLabel.checked(canonical, WIDTH, HEIGHT)).isEqualTo(canonical);
        assertThat(PoseLabel.of(PoseLabel.persons(canonical))).isEqualTo(canonical);
    }

    @Test
    void theDocumentedExampleIsALabel() throws IOException {
        var text = Files.readString(Path.of(System.getProperty("quarry.home"), "docs", "labels.md"));
        var example =
                Pattern.compile("## Pose.*?```json(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(example.find()).isTrue();
        Map<String, Object> label = new ObjectMapper().readValue(example.group(1), new TypeReference<>() {});

        var canonical = PoseLabel.checked(label, 640, 480);

        assertThat(PoseLabel.persons(canonical).get(0).box()).isEqualTo(new Box(102, 58.5, 64, 171));
    }

    @Test
    void anImageMayShowNobody() {
        assertThat(PoseLabel.checked(Map.of("persons", List.of()), WIDTH, HEIGHT))
                .isEqualTo(Map.of("persons", List.of()));
    }

    @Test
    void fieldsAreRefusedByNameAndReason() {
        refused(Map.of(), "persons", "must be a list of persons, which may be empty");
        refused(Map.of("persons", List.of(), "class", "x"), "class", "unknown field; known: persons");
        refused(Map.of("persons", List.of(3)), "persons[0]", "must be an object with box and keypoints");
        refused(with("score", 1), "persons[0].score", "unknown field; known: area, box, crowd, keypoints");
        refused(with("box", List.of(1, 2, 3)), "persons[0].box", "must be four numbers: x, y, width, height");
        refused(with("box", List.of(1, 2, 3, "4")), "persons[0].box", "must be a number");
        refused(with("area", Double.NaN), "persons[0].area", "must be a number");
        refused(with("crowd", 1), "persons[0].crowd", "must be true or false");
        refused(with("keypoints", List.of()), "persons[0].keypoints", "must be 17 joints of x, y, visibility");
        refused(joint(4, List.of(1, 2)), "persons[0].keypoints[4]", "must be three numbers: x, y, visibility");
        refused(joint(4, List.of(1, 2, 1.5)), "persons[0].keypoints[4]", "visibility must be 0, 1 or 2, not 1.5");
    }

    @Test
    void whatContradictsTheImageIsRefused() {
        refused(with("box", List.of(90, 0, 11, 10)), "persons[0].box", "must lie inside the image of 100 x 80");
        refused(with("box", List.of(-1, 0, 11, 10)), "persons[0].box", "must lie inside the image of 100 x 80");
        refused(with("box", List.of(1, 0, 11, 1)), "persons[0].box", "must be larger than one pixel each way");
        refused(with("area", 0), "persons[0].area", "must be more than 0");
        refused(joint(9, List.of(1, 2, 3)), "persons[0].keypoints[9]", "visibility must be 0, 1 or 2, not 3");
        refused(joint(9, List.of(101, 2, 1)), "persons[0].keypoints[9]", "must lie inside the image of 100 x 80");
        assertThat(checked(with("box", List.of(0, 0, WIDTH, HEIGHT)))).isNotNull();
        assertThat(checked(joint(9, List.of(1000, 2, 0)))).isNotNull();
    }

    private static Map<String, Object> checked(Map<String, Object> person) {
        return PoseLabel.checked(Map.of("persons", List.of(person)), WIDTH, HEIGHT);
    }

    private static void refused(Map<String, Object> labelOrPerson, String field, String reason) {
        boolean person = labelOrPerson.containsKey("box");
        var label = person ? Map.<String, Object>of("persons", List.of(labelOrPerson)) : labelOrPerson;
        assertThatThrownBy(() -> PoseLabel.checked(label, WIDTH, HEIGHT))
                .isInstanceOfSatisfying(InvalidLabelException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.reason()).isEqualTo(reason);
                });
    }

    private static Map<String, Object> joint(int joint, List<Object> triple) {
        var joints = new ArrayList<Object>(Collections.nCopies(17, List.of(0, 0, 0)));
        joints.set(joint, triple);
        return with("keypoints", joints);
    }

    private static Map<String, Object> with(String field, Object value) {
        var person = new HashMap<String, Object>();
        person.put("box", List.of(10, 20, 30, 40));
        person.put("keypoints", Collections.nCopies(17, List.of(12, 22, 1)));
        person.put(field, value);
        return person;
    }
}
