package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizationsTest {

    private static final Path OVERLAYS = Manifests.DIRECTORY.resolve("overlays");

    @TempDir
    Path directory;

    @Test
    void everyFileIsReachedFromAnOverlay() {
        // Given
        var files = new HashSet<>(Manifests.files().toList());

        // When
        var reached = new HashSet<Path>();
        for (var overlay : List.of("cpu", "gpu", "complete")) {
            reach(OVERLAYS.resolve(overlay), reached);
        }

        // Then
        assertThat(reached).isEqualTo(files);
    }

    private static void reach(Path directory, Set<Path> reached) {
        reached.add(directory.resolve(Manifests.KUSTOMIZATION));
        Manifests.kustomization(directory).paths().forEach(named -> {
            var path = directory.resolve(named).normalize();
            if (Files.isDirectory(path)) {
                reach(path, reached);
            } else {
                reached.add(path);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "gpu", "complete"})
    void everyPatchMeetsSomething(String overlay) {
        // Given
        var resources = new ArrayList<JsonNode>();
        var patches = new ArrayList<Kustomization.Patch>();

        // When
        collect(OVERLAYS.resolve(overlay), resources, patches);

        // Then
        assertThat(patches).isNotEmpty().allSatisfy(patch -> assertThat(resources)
                .anyMatch(resource -> isMet(patch.target(), resource)));
    }

    private static boolean isMet(Kustomization.Target target, JsonNode resource) {
        return resource.path("kind").asText().equals(target.kind())
                && resource.at("/metadata/name").asText().matches(target.name());
    }

    private static void collect(Path directory, List<JsonNode> resources, List<Kustomization.Patch> patches) {
        var kustomization = Manifests.kustomization(directory);
        patches.addAll(kustomization.patches());
        Stream.concat(kustomization.resources().stream(), kustomization.components().stream())
                .map(named -> directory.resolve(named).normalize())
                .forEach(path -> {
                    if (Files.isDirectory(path)) {
                        collect(path, resources, patches);
                    } else {
                        resources.addAll(Manifests.documents(path));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "gpu", "complete"})
    void kustomizeBuildsOverlays(String overlay) throws IOException, InterruptedException {
        // Given
        assumeTrue(isOnPath("kubectl"), "kubectl is not on the path: overlays are checked file by file only");
        var out = directory.resolve("out.yaml");
        var errors = directory.resolve("errors.txt");

        // When
        var kubectl = new ProcessBuilder(
                        "kubectl", "kustomize", OVERLAYS.resolve(overlay).toString())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();

        // Then
        assertThat(kubectl.waitFor()).as(Files.readString(errors)).isZero();
        assertThat(StrictYaml.documents(Files.readString(out, StandardCharsets.UTF_8)))
                .hasSizeGreaterThan(Checkout.SERVICES.size())
                .allSatisfy(document -> {
                    assertThatCode(() -> Kinds.parse(document)).doesNotThrowAnyException();
                    assertThat(document.at("/metadata/namespace").asText())
                            .isEqualTo(document.path("kind").asText().equals("Namespace") ? "" : "quarry");
                });
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }
}
