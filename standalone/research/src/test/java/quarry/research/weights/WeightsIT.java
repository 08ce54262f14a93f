package quarry.research.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarry.activelearning.engine.Parameters;
import quarry.activelearning.model.ModelSpec;
import quarry.activelearning.task.Blueprint;
import quarry.activelearning.weights.Safetensors;
import quarry.activelearning.weights.Tensor;
import quarry.research.TestCommandLine;

/** Weights of a fresh network, as Python would have saved them, through all commands. */
class WeightsIT {

    private final ModelSpec spec = new ModelSpec("classification", "tiny", List.of("cat", "dog", "owl"), true);
    private final StringWriter errors = new StringWriter();

    @TempDir
    Path directory;

    private Path state;

    @BeforeEach
    void save() throws IOException {
        state = directory.resolve("state.safetensors");
        try (var parameters = Parameters.fresh(Blueprint.of(spec).layout(), 7)) {
            new Safetensors(parameters.tensors(), Map.of()).write(state);
        }
    }

    @Test
    void aStateDictBecomesAModelAndGoesBackUnchanged() throws IOException {
        assertThat(importAs("cat,dog,owl")).isZero();
        assertThat(run("model", "export", path("model"), "--out", path("back"))).isZero();

        assertThat(ModelSpec.of(Safetensors.read(file("model")).metadata())).isEqualTo(spec);
        assertThat(file("back")).hasSameBinaryContentAs(state);
        assertThat(run("model", "inspect", path("model"))).isZero();
    }

    @Test
    void weightsThatDoNotFitAreNamed() throws IOException {
        assertThat(importAs("cat,dog")).isEqualTo(1);
        assertThat(errors.toString()).contains("linear.bias should be").contains("--partial");
        assertThat(file("model")).doesNotExist();

        assertThat(importAs("cat,dog", "--partial")).isZero();
        var taken = Safetensors.read(file("model")).tensors();
        assertThat(taken.get("linear.bias").shape()).containsExactly(2L);
        assertThat(taken.get("conv1.weight").bytes())
                .isEqualTo(Safetensors.read(state).tensors().get("conv1.weight").bytes());
    }

    @Test
    void aModelAndItsStateDictPredictTheSameInNameOrder() throws IOException {
        // Given
        paint("b.png", 200);
        paint("a.png", 20);
        importAs("cat,dog,owl");

        // When
        int ofModel = predict("model", "one");
        int ofState = predict("state", "two", "--task", "classification", "--preset", "tiny");

        // Then
        assertThat(List.of(ofModel, ofState)).containsOnly(0);
        assertThat(file("one")).hasSameBinaryContentAs(file("two"));
        var raw = Safetensors.read(file("one"));
        assertThat(raw.metadata()).containsEntry("images", "[\"a.png\",\"b.png\"]");
        assertThat(shapes(raw))
                .containsEntry("input", List.of(2L, 3L, 32L, 32L))
                .containsEntry("logits", List.of(2L, 3L))
                .containsEntry("feature.3", List.of(2L, 64L, 4L, 4L))
                .containsEntry("loss", List.of(2L));
        var input = raw.tensors().get("input").bytes().asFloatBuffer();
        assertThat(input.get(0)).isLessThan(input.get(3 * 32 * 32));
    }

    @Test
    void aStateDictIsToldItsClasses() throws IOException {
        paint("a.png", 20);
        var csv = directory.resolve("p.csv");

        int code = run(
                "predict",
                "--weights",
                state.toString(),
                "--task",
                "classification",
                "--preset",
                "tiny",
                "--classes",
                "cat,dog,owl",
                "--images",
                directory.resolve("images").toString(),
                "--predictions",
                csv.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(csv)).matches("name,class,probability\r\na\\.png,(cat|dog|owl),0\\.\\d{6}\r\n");
    }

    @Test
    void aFileThatIsNoImageIsNamedAndTheOthersArePredicted() throws IOException {
        paint("good.png", 90);
        Files.writeString(directory.resolve("images/bad.png"), "no picture");
        importAs("cat,dog,owl");

        assertThat(predict("model", "raw")).isEqualTo(1);
        assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.startsWith("bad.png: "));
        assertThat(shapes(Safetensors.read(file("raw")))).containsEntry("logits", List.of(1L, 3L));
    }

    @Test
    void weightsOfAnotherNetworkOrWithoutADescriptionAreOneLine() throws IOException {
        paint("a.png", 90);

        assertThat(predict("state", "raw")).isEqualTo(1);
        assertThat(predict("state", "raw", "--task", "classification", "--preset", "small"))
                .isEqualTo(1);
        importAs("cat,dog,owl");
        assertThat(predict("model", "raw", "--preset", "small")).isEqualTo(1);

        assertThat(errors.toString().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).contains("--task and --preset are needed"),
                        line -> assertThat(line)
                                .contains("weights of another network")
                                .contains("conv1.weight"),
                        line -> assertThat(line).contains("of preset tiny, not small"));
    }

    private int importAs(String classes, String... more) {
        return run(words(
                List.of(more),
                "model",
                "import",
                state.toString(),
                "--task",
                "classification",
                "--preset",
                "tiny",
                "--classes",
                classes,
                "--out",
                path("model")));
    }

    private int predict(String weights, String raw, String... more) {
        return run(words(
                List.of(more),
                "predict",
                "--weights",
                path(weights),
                "--images",
                directory.resolve("images").toString(),
                "--raw",
                path(raw)));
    }

    private int run(String... words) {
        return TestCommandLine.create().setErr(new PrintWriter(errors, true)).execute(words);
    }

    private static String[] words(List<String> more, String... first) {
        return Stream.concat(Arrays.stream(first), more.stream()).toArray(String[]::new);
    }

    private void paint(String name, int grey) throws IOException {
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 32 * 32; pixel++) {
            image.setRGB(pixel % 32, pixel / 32, grey * 0x010101);
        }
        var file = directory.resolve("images").resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static Map<String, List<Long>> shapes(Safetensors file) {
        var shapes = new LinkedHashMap<String, List<Long>>();
        for (Map.Entry<String, Tensor> entry : file.tensors().entrySet()) {
            shapes.put(entry.getKey(), entry.getValue().shape());
        }
        return shapes;
    }

    private Path file(String name) {
        return directory.resolve(name + ".safetensors");
    }

    private String path(String name) {
        return file(name).toString();
    }
}
