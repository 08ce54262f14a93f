package quarry.deploy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A kustomization or component: the fields that are used here. */
record Kustomization(
        String apiVersion,
        String kind,
        String namespace,
        List<String> resources,
        List<String> components,
        List<ConfigMapArgs> configMapGenerator,
        List<Image> images,
        List<Patch> patches) {

    Kustomization {
        resources = Objects.requireNonNullElse(resources, List.of());
        components = Objects.requireNonNullElse(components, List.of());
        configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
        images = Objects.requireNonNullElse(images, List.of());
        patches = Objects.requireNonNullElse(patches, List.of());
    }

    record ConfigMapArgs(String name, List<String> literals, List<String> files, Options options) {

        ConfigMapArgs {
            literals = Objects.requireNonNullElse(literals, List.of());
            files = Objects.requireNonNullElse(files, List.of());
        }
    }

    record Options(Map<String, String> labels) {}

    record Image(String name, String newName, String newTag, String digest) {}

    record Patch(String path, String patch, Target target) {}

    record Target(String kind, String name) {}

    /** All that it names in its directory or elsewhere. */
    Stream<String> paths() {
        return Stream.of(
                        resources.stream(),
                        components.stream(),
                        patches.stream().map(Patch::path).filter(Objects::nonNull),
                        configMapGenerator.stream().flatMap(generated -> generated.files().stream()))
                .flatMap(path -> path);
    }
}
