package quarry.activelearning.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.scoring.ScoringModel;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;

class ImportedWeightsTest {

    private static final ModelSpec SPEC = new ModelSpec("classification", "tiny", List.of("cat", "dog"), true);

    @TempDir
    Path directory;

    @Test
    void aFileGoesInAndComesOutUnchanged() throws IOException {
        // Given
        var foreign = directory.resolve("state_dict.safetensors");
        new Safetensors(numbers(SPEC, 1), Map.of("format", "pt")).write(foreign);
        var exported = directory.resolve("exported.safetensors");

        // When
        try (var model = ScoringModel.load(foreign, SPEC)) {
            model.write(exported);
        }

        // Then
        var file = Safetensors.read(exported);
        assertThat(ModelSpec.of(file.metadata())).isEqualTo(SPEC);
        assertThat(file.tensors()).hasSize(122 + 10);
        numbers(SPEC, 1)
                .forEach((name, tensor) ->
                        assertThat(file.tensors().get(name).bytes()).as(name).isEqualTo(tensor.bytes()));
    }

    @Test
    void aWrappedNetworkOfOtherClassesGivesAllButItsLastLayer() throws IOException {
        // Given
        var ten = new ModelSpec(
                "classification", "tiny", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), false);
        var wrapped = new LinkedHashMap<String, Tensor>();
        numbers(ten, 1).forEach((name, tensor) -> wrapped.put("module." + name, tensor));

        // When
        var imported = ImportedWeights.of(SPEC, wrapped, 5);

        // Then
        assertThat(imported.report().loaded()).hasSize(120);
        assertThat(imported.report().misshapen()).containsOnlyKeys("linear.weight", "linear.bias");
        assertThat(imported.report().missing()).hasSize(10).allMatch(name -> name.startsWith("loss_head."));
        assertThat(imported.report().unknown()).isEmpty();
        var file = directory.resolve("model.safetensors");
        imported.model().write(file);
        try (var model = ScoringModel.load(file)) {
            assertThat(model.spec()).isEqualTo(SPEC);
        }
    }

    @Test
    void withoutARequestEveryNameMustFit() throws IOException {
        var file = directory.resolve("state_dict.safetensors");
        var tensors = numbers(SPEC, 1);
        tensors.remove("bn1.bias");
        tensors.put("fc.weight", Tensor.of(new float[1], 1));
        new Safetensors(tensors, Map.of()).write(file);

        assertThatThrownBy(() -> ScoringModel.load(file, SPEC))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing [bn1.bias], unknown [fc.weight]");
    }

    private static Map<String, Tensor> numbers(ModelSpec spec, long seed) {
        try (var parameters = Parameters.fresh(Blueprint.of(spec).layout(), seed)) {
            return new LinkedHashMap<>(parameters.tensors());
        }
    }
}
