package quarry.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of deploy/k8s. */
final class Manifests {

    static final Path DIRECTORY = Checkout.file("deploy/k8s");
    static final String KUSTOMIZATION = "kustomization.yaml";

    private Manifests() {}

    static Stream<Path> files() {
        return Checkout.under(DIRECTORY).stream();
    }

    /** Those that Kubernetes or kustomize reads. */
    static Stream<Path> yaml() {
        return files().filter(file -> file.toString().endsWith(".yaml"));
    }

    static List<JsonNode> documents(Path file) {
        return StrictYaml.documents(Checkout.read(file));
    }

    static Stream<JsonNode> documents() {
        return yaml().flatMap(file -> documents(file).stream());
    }

    /** Every document of a type, whole resources and patches of them. */
    static <T> List<T> all(Class<T> type) {
        return documents()
                .map(Kinds::parse)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    static Kustomization kustomization(Path directory) {
        return StrictYaml.as(
                Kustomization.class, documents(directory.resolve(KUSTOMIZATION)).get(0));
    }
}
