package quarry.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import quarry.contracts.Topic;
import quarry.contracts.Topics;

class ManifestsTest {

    static Stream<Path> files() {
        return Manifests.yaml();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyDocumentIsOfItsKindToTheLastField(Path file) {
        assertThat(Manifests.documents(file)).isNotEmpty().allSatisfy(document -> assertThatCode(
                        () -> Kinds.parse(document))
                .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @CsvSource({
        "base/ingest-service.yaml, replicas:, replicsa:",
        "base/ingest-service.yaml, containerPort:, containrPort:",
        "base/network.yaml, podSelector:, podSelektor:",
        "base/scorer-service.yaml, maxUnavailable: 1}, maxUnavailible: 1}",
        "base/kustomization.yaml, literals:, literal:",
        "components/kafka/topics.yaml, partitions:, partitons:",
        "components/kafka/cluster.yaml, kraftMetadata: shared, kraftMetadate: shared",
        "components/kafka/users.yaml, 'operations: [Read]', 'operation: Read'",
        "components/kafka/users.yaml, 'operations: [Read]', 'operations: [Raed]'",
        "components/keda/scorers.yaml, consumerGroup:, consumerGruop:",
        "components/postgres/cluster.yaml, instances:, instancse:",
        "base/ingest-service.yaml, 'replicas: 2', 'replicas: two'",
        "components/postgres/cluster.yaml, 'kind: Cluster', 'kind: Clutser'",
    })
    void aMisspeltWordIsFound(String file, String right, String wrong) {
        // Given
        var text = Checkout.read(Manifests.DIRECTORY.resolve(file));
        assertThat(text).contains(right);

        // When
        var documents = StrictYaml.documents(text.replace(right, wrong));

        // Then
        assertThatThrownBy(() -> documents.forEach(Kinds::parse)).isInstanceOf(MisspeltException.class);
    }

    @Test
    void theTopicsAreTheDeclaredOnes() {
        // When
        var topics = Manifests.all(Strimzi.KafkaTopic.class);

        // Then
        assertThat(topics.stream().map(topic -> topic.metadata().name()))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
        var declared = Topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));
        assertThat(topics).allSatisfy(topic -> {
            var declaration = declared.get(topic.metadata().name());
            assertThat(topic.spec().partitions()).isEqualTo(declaration.partitions());
            assertThat(topic.spec().config())
                    .containsEntry("cleanup.policy", declaration.compacted() ? "compact" : "delete")
                    .containsEntry(
                            "retention.ms",
                            declaration
                                    .retention()
                                    .map(time -> Long.toString(time.toMillis()))
                                    .orElse("-1"));
        });
    }

    @Test
    void theUsersOfKafkaMayUseTheGroupsThatThereAre() {
        // Given
        var groups = Checkout.SERVICES.stream()
                .flatMap(service -> Checkout.properties(service).entrySet().stream())
                .filter(property -> property.getKey().toString().endsWith(".group.id"))
                .map(property -> property.getValue().toString())
                .collect(Collectors.toSet());

        // When
        var services = Manifests.all(Strimzi.KafkaUser.class).stream()
                .filter(user -> user.metadata().name().equals("quarry-services"))
                .findFirst()
                .orElseThrow();

        // Then
        assertThat(services.spec().authorization().acls().stream()
                        .filter(acl -> acl.resource().type() == Strimzi.AclResourceType.group)
                        .map(acl -> acl.resource().name()))
                .containsExactlyInAnyOrderElementsOf(groups);
    }

    @Test
    void scorersComeAndGoWithTheTopicThatTheyRead() {
        // Given
        var properties = Checkout.properties("scorer-service");

        // When
        var scaled = Manifests.all(Keda.ScaledObject.class).get(0).spec();

        // Then
        var kafka = scaled.triggers().get(0).metadata();
        assertThat(kafka.topic())
                .isEqualTo(properties.getProperty("mp.messaging.incoming.scoring-requests.topic"))
                .isEqualTo(Topics.SCORING_REQUESTS.name());
        assertThat(kafka.consumerGroup())
                .isEqualTo(properties.getProperty("mp.messaging.incoming.scoring-requests.group.id"));
        assertThat(scaled.maxReplicaCount()).isEqualTo(Topics.SCORING_REQUESTS.partitions());
    }

    @Test
    void valuesOfATriggerAreStringsAsKedaWantsThem() {
        // When
        var triggers = Manifests.documents()
                .filter(document -> document.path("kind").asText().equals("ScaledObject"))
                .flatMap(document -> document.at("/spec/triggers").findValues("metadata").stream());

        // Then
        assertThat(triggers).isNotEmpty().allSatisfy(metadata -> assertThat(metadata)
                .allMatch(value -> value.isTextual()));
    }
}
