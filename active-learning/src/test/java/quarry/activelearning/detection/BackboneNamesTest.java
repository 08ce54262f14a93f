package quarry.activelearning.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.ImportedWeights;
import quarry.activelearning.weights.Tensor;

class BackboneNamesTest {

    @Test
    void aFileOfTheBackboneAloneFindsItsPlace() {
        var spec = new ModelSpec("detection", "tiny", List.of("cat"), true);
        var file = Map.of("0.bias", Tensor.of(new float[16], 16), "classifier.bias", Tensor.of(new float[1], 1));

        var report = ImportedWeights.of(spec, file, 7).report();

        assertThat(report.loaded()).containsExactly("vgg.0.bias");
        assertThat(report.unknown()).containsExactly("classifier.bias");
        assertThat(report.missing()).contains("vgg.0.weight", "loc.0.bias");
    }
}
