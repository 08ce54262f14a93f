package quarry.research.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.weights.Tensor;

class ClassCountTest {

    @ParameterizedTest
    @CsvSource({"classification, 10, 10", "detection, 20, 20", "segmentation, 19, 19", "pose, 1, 1"})
    void weightsTellHowManyClassesTheyAreFor(String task, int classes, int told) throws IOException {
        assertThat(ClassCount.of(fresh(task, classes), task, "tiny")).isEqualTo(told);
    }

    @Test
    void weightsOfAnotherNetworkTellNothing() {
        assertThatThrownBy(() -> ClassCount.of(fresh("classification", 3), "segmentation", "tiny"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("weights of another network");
    }

    private static Map<String, Tensor> fresh(String task, int classes) {
        var names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        try (var parameters = Parameters.fresh(
                Blueprint.of(new ModelSpec(task, "tiny", names, true)).layout(), 1)) {
            return parameters.tensors();
        }
    }
}
