package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pods are allowed, told and asked. */
class PodsTest {

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    private static Stream<PodSpec> pods() {
        return Stream.concat(
                Checkout.SERVICES.stream().map(PodsTest::pod),
                Manifests.all(StatefulSet.class).stream()
                        .map(set -> set.getSpec().getTemplate().getSpec()));
    }

    private static Deployment deployment(String service) {
        return Manifests.all(Deployment.class).stream()
                .filter(deployment -> deployment.getMetadata().getName().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static PodSpec pod(String service) {
        return deployment(service).getSpec().getTemplate().getSpec();
    }

    @Test
    void podsMeetTheRestrictedStandardAndMore() {
        assertThat(pods()).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getEnableServiceLinks()).isFalse();
            assertThat(pod.getServiceAccountName()).isNotBlank();
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThanOrEqualTo(60);
            var security = pod.getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isPositive();
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).hasSize(1).allSatisfy(container -> {
                var allowed = container.getSecurityContext();
                assertThat(allowed.getAllowPrivilegeEscalation()).isFalse();
                assertThat(allowed.getReadOnlyRootFilesystem()).isTrue();
                assertThat(allowed.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
            });
        });
    }

    @Test
    void imagesArePinned() {
        assertThat(pods().flatMap(pod -> pod.getContainers().stream()).map(Container::getImage))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).matches(Images.PINNED));
        assertThat(Manifests.all(CloudNativePg.Cluster.class))
                .isNotEmpty()
                .allSatisfy(cluster -> assertThat(cluster.spec().imageName()).matches(Images.PINNED));
    }

    @Test
    void passwordsComeFromSecretsThatNoFileHolds() {
        // When
        var kinds = Manifests.documents().map(document -> document.path("kind").asText());
        var secret = pods().flatMap(pod -> pod.getContainers().stream())
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getName().matches(".*(PASSWORD|SECRET|KEY|USER|USERNAME)"));

        // Then
        assertThat(kinds).isNotEmpty().doesNotContain("Secret");
        assertThat(secret).isNotEmpty().allSatisfy(variable -> assertThat(
                        variable.getValueFrom().getSecretKeyRef())
                .as(variable.getName())
                .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theServiceKnowsEveryVariableAndMissesNone(String service) {
        // Given
        var pod = pod(service);
        var variables = new HashSet<String>();
        variables.addAll(patched("service").map(EnvVar::getName).collect(Collectors.toSet()));

        // When
        for (var container : pod.getContainers()) {
            container.getEnv().forEach(variable -> variables.add(variable.getName()));
            container
                    .getEnvFrom()
                    .forEach(source ->
                            variables.addAll(literals(source.getConfigMapRef().getName())));
        }

        // Then
        assertThat(variables).allMatch(variable -> Variables.isKnown(service, variable));
        assertThat(variables).containsAll(Variables.required(service));
    }

    /** What the component kafka adds to all of them. */
    private static Stream<EnvVar> patched(String container) {
        return Manifests.all(Deployment.class).stream()
                .filter(deployment -> deployment.getMetadata().getName().equals("client"))
                .flatMap(deployment -> deployment.getSpec().getTemplate().getSpec().getContainers().stream())
                .filter(one -> one.getName().equals(container))
                .flatMap(one -> one.getEnv().stream());
    }

    private static Set<String> literals(String configMap) {
        return Manifests.kustomization(Manifests.DIRECTORY.resolve("base")).configMapGenerator().stream()
                .filter(generated -> generated.name().equals(configMap))
                .findFirst()
                .orElseThrow()
                .literals()
                .stream()
                .map(literal -> literal.substring(0, literal.indexOf('=')))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void theServiceIsAskedOnThePortThatItListensOn(String service) {
        // Given
        int port = Integer.parseInt(Checkout.properties(service).getProperty("quarkus.http.port"));

        // When
        var container = pod(service).getContainers().get(0);

        // Then
        assertThat(container.getPorts())
                .singleElement()
                .satisfies(one -> assertThat(one.getName()).isEqualTo("http"))
                .extracting(ContainerPort::getContainerPort)
                .isEqualTo(port);
        assertThat(Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                        .map(Probe::getHttpGet)
                        .map(HTTPGetAction::getPath))
                .containsExactly("/q/health/started", "/q/health/ready", "/q/health/live");
    }

    @Test
    void servicesListenWhereTheirPodsDo() {
        assertThat(Manifests.all(Service.class)).isNotEmpty().allSatisfy(service -> {
            var name = service.getMetadata().getName();
            assertThat(service.getSpec().getSelector()).containsEntry("app.kubernetes.io/name", name);
            if (Checkout.SERVICES.contains(name)) {
                assertThat(service.getSpec().getPorts().get(0).getPort())
                        .isEqualTo(pod(name)
                                .getContainers()
                                .get(0)
                                .getPorts()
                                .get(0)
                                .getContainerPort());
            }
        });
    }

    @Test
    void whoHasADatabaseSaysSoToTheNetwork() {
        for (var service : Checkout.SERVICES) {
            var labels =
                    deployment(service).getSpec().getTemplate().getMetadata().getLabels();
            assertThat(labels.containsKey("quarry/database"))
                    .as(service)
                    .isEqualTo(Variables.required(service).contains("QUARKUS_DATASOURCE_JDBC_URL"));
            assertThat(labels).containsEntry("quarry/kafka", "client").containsEntry("quarry/store", "client");
        }
    }

    @Test
    void budgetsAreOfReplicatedServicesOnly() {
        // When
        List<String> budgets = Manifests.all(PodDisruptionBudget.class).stream()
                .map(budget -> budget.getMetadata().getName())
                .toList();

        // Then
        assertThat(budgets)
                .containsExactlyInAnyOrderElementsOf(Checkout.SERVICES.stream()
                        .filter(service -> deployment(service).getSpec().getReplicas() > 1)
                        .toList());
    }
}
