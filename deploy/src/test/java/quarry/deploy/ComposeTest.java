package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTest {

    private static final String FILE = "docker-compose.yml";
    private static final Compose COMPOSE = Compose.of(FILE);
    private static final Compose GPU = Compose.of("docker-compose.gpu.yml");

    /** Hands a volume to its user before anything listens, with that one capability and without a network. */
    private static final String ROOT_FOR_A_MOMENT = "store-volume";

    static Stream<String> services() {
        return Checkout.SERVICES.stream();
    }

    @Test
    void aMisspeltFieldIsFound() {
        // Given
        var text = Checkout.read(Checkout.file(FILE));
        assertThat(text).contains("stop_grace_period:");

        // When, Then
        assertThatThrownBy(() -> Compose.parse(text.replace("stop_grace_period:", "stop_grace_peroid:")))
                .isInstanceOf(MisspeltException.class)
                .hasMessageContaining("stop_grace_peroid");
    }

    @Test
    void nobodyIsRootOrWritesToAnImageOrHoldsACapability() {
        assertThat(COMPOSE.services()).allSatisfy((name, service) -> {
            assertThat(service.readOnly()).isTrue();
            assertThat(service.capDrop()).containsExactly("ALL");
            assertThat(service.securityOpt()).containsExactly("no-new-privileges:true");
            if (name.equals(ROOT_FOR_A_MOMENT)) {
                assertThat(service.networkMode()).isEqualTo("none");
            } else {
                assertThat(service.capAdd()).isNull();
                // the images of Quarry name their user themselves
                assertThat(service.user()).isNotEqualTo("0:0");
                assertThat(service.user() != null || isOurs(service)).isTrue();
            }
        });
    }

    private static boolean isOurs(Compose.Service service) {
        return Compose.resolved(service.image()).startsWith("quarry/");
    }

    @Test
    void imagesArePinned() {
        assertThat(Stream.of(COMPOSE, GPU).flatMap(file -> file.services().values().stream()))
                .allSatisfy(
                        service -> assertThat(Compose.resolved(service.image())).matches(Images.PINNED));
    }

    @Test
    void portsAreOpenOnTheLoopbackAddressOnly() {
        // When
        var ports = COMPOSE.services().values().stream()
                .flatMap(service -> service.ports().stream())
                .map(Compose::resolved);

        // Then
        assertThat(ports).containsExactlyInAnyOrder("127.0.0.1:8081:8081", "127.0.0.1:8084:8084");
    }

    @Test
    void noPasswordHasADefault() {
        // When
        var passwords = COMPOSE.services().values().stream()
                .flatMap(service -> service.environment().entrySet().stream())
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET_KEY)"));

        // Then
        assertThat(passwords).isNotEmpty().allSatisfy(password -> assertThat(password.getValue())
                .matches("\\$\\{\\w+:\\?[^}]+}"));
    }

    @Test
    void theExampleOfTheSettingsNamesEveryVariableAndFillsInNoPassword() {
        // Given
        var example = Checkout.read(Checkout.file(".env.example"));
        var used = new TreeSet<String>();
        for (var file : Set.of(FILE, "docker-compose.gpu.yml")) {
            var found = Pattern.compile("\\$\\{(\\w+):").matcher(Checkout.read(Checkout.file(file)));
            while (found.find()) {
                used.add(found.group(1));
            }
        }

        // When
        var named = Pattern.compile("(?m)^#?([A-Z0-9_]+)=")
                .matcher(example)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());

        // Then
        assertThat(named).isEqualTo(used);
        assertThat(example.lines().filter(line -> line.matches("[A-Z_]+=.*")))
                .containsExactly("POSTGRES_PASSWORD=", "STORE_SECRET_KEY=");
    }

    @ParameterizedTest
    @MethodSource("services")
    void theServiceKnowsEveryVariableAndMissesNone(String service) {
        var variables = COMPOSE.services().get(service).environment().keySet();

        assertThat(variables)
                .allMatch(variable -> Variables.isKnown(service, variable))
                .containsAll(Variables.required(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theServiceWaitsForWhatItNeeds(String service) {
        // Given
        var servers = Variables.required(service).contains("QUARKUS_DATASOURCE_JDBC_URL")
                ? Set.of("kafka", "store", "postgres")
                : Set.of("kafka", "store");

        // When
        var dependencies = COMPOSE.services().get(service).dependsOn();

        // Then
        assertThat(dependencies.keySet()).isEqualTo(servers);
        assertThat(dependencies).allSatisfy((name, dependency) -> {
            assertThat(dependency.condition()).isEqualTo(Compose.Condition.HEALTHY);
            assertThat(COMPOSE.services().get(name).healthcheck().test()).isNotEmpty();
        });
    }

    @Test
    void volumesAndNetworksAreDeclared() {
        assertThat(COMPOSE.services()).allSatisfy((name, service) -> {
            if (service.networks() != null) {
                assertThat(COMPOSE.networks()).containsKeys(service.networks().toArray(String[]::new));
            }
            if (service.volumes() != null) {
                assertThat(service.volumes().stream()
                                .filter(volume -> volume.contains(":"))
                                .map(volume -> volume.substring(0, volume.indexOf(':'))))
                        .isSubsetOf(COMPOSE.volumes().keySet());
            }
        });
    }

    @Test
    void theCheckWithLocalImagesReplacesServersThatThereAre() {
        var replaced = Compose.of("deploy/verify/docker-compose.yml").services().keySet();

        assertThat(replaced).isNotEmpty().isSubsetOf(COMPOSE.services().keySet());
    }

    @Test
    void theGpuIsForThoseWhoComputeOnTensors() {
        assertThat(GPU.services()).containsOnlyKeys("trainer-service", "scorer-service");
        assertThat(GPU.services()).allSatisfy((name, service) -> {
            assertThat(Compose.resolved(service.image()))
                    .isEqualTo(Compose.resolved(COMPOSE.services().get(name).image()) + "-gpu");
            assertThat(service.deploy().resources().reservations().devices())
                    .containsExactly(new Compose.Device("nvidia", 1, List.of("gpu")));
        });
    }
}
