package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way in leads each request to the service that answers it. */
class IngressTest {

    private static final Pattern RESOURCE = Pattern.compile("@Path\\(\"(/api[^\"]*)\"\\)");

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "selector-service"})
    void everyPathOfTheApiComesToItsService(String service) {
        // Given
        var paths = Checkout.under(Checkout.file(service + "/src/main/java")).stream()
                .flatMap(file -> RESOURCE.matcher(Checkout.read(file)).results())
                .map(found -> found.group(1).replaceAll("\\{[^}]*}", "one"))
                .toList();

        // When, Then
        assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(serviceOf(path))
                .isEqualTo(service));
    }

    /** The controller tries the longest expression first, and each from the beginning. */
    private static String serviceOf(String path) {
        return rules().stream()
                .sorted((one, other) -> other.getPath().length() - one.getPath().length())
                .filter(rule -> Pattern.compile(rule.getPath()).matcher(path).lookingAt())
                .findFirst()
                .map(rule -> rule.getBackend().getService().getName())
                .orElse("nobody");
    }

    private static List<HTTPIngressPath> rules() {
        return Manifests.all(Ingress.class)
                .get(0)
                .getSpec()
                .getRules()
                .get(0)
                .getHttp()
                .getPaths();
    }
}
