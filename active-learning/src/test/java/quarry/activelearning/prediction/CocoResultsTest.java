package quarry.activelearning.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import quarry.activelearning.task.Skeleton;

class CocoResultsTest {

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream index = new ByteArrayOutputStream();

    @Test
    void findingsOfAllKindsAreResultsAndTheIndexNamesTheirNumbers() throws IOException {
        var numbers = Map.of("street/a.jpg", 7L, "empty.jpg", 9L);

        write(Samples.SKELETON, numbers::get);

        assertThat(Samples.json(results.toByteArray())).isEqualTo(Samples.json("coco-results.json"));
        assertThat(Samples.json(index.toByteArray())).isEqualTo(Samples.json("coco-index.json"));
    }

    @Test
    void imagesWithoutNumbersAreCounted() throws IOException {
        write(Skeleton.NONE, CocoResults.counted());

        var json = Samples.json(index.toByteArray());
        assertThat(json.path("images").findValuesAsText("id")).containsExactly("1", "2");
        assertThat(json.path("categories").get(0).has("keypoints")).isFalse();
    }

    @Test
    void anUnknownClassIsRefused() throws IOException {
        try (var writer = new CocoResults(results, index, List.of("dog"), Samples.SKELETON, CocoResults.counted())) {
            assertThatThrownBy(() -> writer.add(Samples.STREET))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no class 'cat'");
        }
    }

    private void write(Skeleton skeleton, ToLongFunction<String> numbers) throws IOException {
        try (var writer = new CocoResults(results, index, Samples.CLASSES, skeleton, numbers)) {
            writer.add(Samples.STREET);
            writer.add(Samples.EMPTY);
        }
    }
}
