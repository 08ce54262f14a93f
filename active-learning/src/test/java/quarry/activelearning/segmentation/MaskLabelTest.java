package quarry.activelearning.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static quarry.activelearning.segmentation.Masks.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.InvalidLabelException;
import quarry.activelearning.task.LabelContext;

class MaskLabelTest {

    private static final Mask MASK = Masks.of(row(0, 1, 2), row(255, 2, 0));

    private final Segmentation task = new Segmentation();
    private final LabelContext context = new LabelContext(List.of("road", "sky", "tree"), 3, 2);

    @Test
    void aMaskOfTheClassesIsALabel() {
        var label = task.checkLabel(MaskLabel.of(MASK), context);

        assertThat(label).isEqualTo(MaskLabel.of(MASK));
        assertThat(MaskLabel.read(label, 3)).isEqualTo(MASK);
    }

    @Test
    void theDocumentedExampleIsOne() throws IOException {
        var page = Files.readString(Path.of(System.getProperty("quarry.home"), "docs", "labels.md"));
        var example = Pattern.compile("\\{\"mask\": \"(.*)\"}").matcher(page);
        assertThat(example.find()).isTrue();

        assertThat(task.checkLabel(Map.of("mask", example.group(1)), context)).isEqualTo(MaskLabel.of(MASK));
    }

    @Test
    void theCanonicalFormIsThatOfTheMaskAndNotOfTheFile() {
        for (var png :
                List.of(Pngs.palette(3, 2, MASK::at), Pngs.deepGrey(3, 2, MASK::at), Pngs.grey(3, 2, MASK::at))) {
            assertThat(task.checkLabel(label(png), context)).isEqualTo(MaskLabel.of(MASK));
        }
    }

    @Test
    void anythingElseIsRefusedByFieldAndReason() {
        refused(Map.of(), "mask", "must be a PNG as base64 text");
        refused(Map.of("mask", 1), "mask", "must be a PNG as base64 text");
        refused(Map.of("mask", "????"), "mask", "is no base64 text: Illegal base64 character 3f");
        refused(Map.of("mask", "AAAA"), "mask", "cannot be decoded as a PNG: ");
        refused(
                label(Pngs.colours(3, 2, (y, x) -> 0)),
                "mask",
                "has 3 samples a pixel; ids are one: grey or a palette");
        refused(label(Pngs.grey(2, 3, (y, x) -> 0)), "mask", "is 2 x 3 pixels, but the image is 3 x 2");
        refused(
                label(Pngs.grey(3, 2, (y, x) -> y == 1 && x == 2 ? 3 : 255)),
                "mask",
                "value 3 in row 1, column 2 is neither one of the 3 classes nor 255");
        refused(
                label(Pngs.deepGrey(3, 2, (y, x) -> 256)),
                "mask",
                "value 256 in row 0, column 0 is neither one of the 3 classes nor 255");
        refused(
                Map.of("mask", MaskLabel.of(MASK).get("mask"), "class", "road"),
                "class",
                "unknown field; a segmentation label has only 'mask'");
    }

    @Test
    void aMaskWithMoreClassesThanTheModelIsNotReadForIt() {
        assertThatThrownBy(() -> MaskLabel.read(MaskLabel.of(MASK), 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 2 in row 0, column 2");
    }

    private void refused(Map<String, Object> label, String field, String reason) {
        assertThatThrownBy(() -> task.checkLabel(label, context))
                .isInstanceOfSatisfying(InvalidLabelException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.reason()).startsWith(reason);
                });
    }

    private static Map<String, Object> label(byte[] png) {
        return Map.of("mask", Base64.getEncoder().encodeToString(png));
    }
}
