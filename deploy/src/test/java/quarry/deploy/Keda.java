package quarry.deploy;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import java.util.List;

/** The resources of KEDA 2.20: the fields that are used here. */
final class Keda {

    private Keda() {}

    record ScaledObject(String apiVersion, String kind, Metadata metadata, Spec spec) {}

    record Spec(
            LocalObjectReference scaleTargetRef,
            int minReplicaCount,
            int maxReplicaCount,
            int cooldownPeriod,
            List<Trigger> triggers) {}

    record Trigger(String type, KafkaMetadata metadata, LocalObjectReference authenticationRef) {}

    record KafkaMetadata(
            String bootstrapServers,
            String consumerGroup,
            String topic,
            String lagThreshold,
            String activationLagThreshold,
            String offsetResetPolicy,
            String tls) {}

    record TriggerAuthentication(String apiVersion, String kind, Metadata metadata, AuthenticationSpec spec) {}

    record AuthenticationSpec(List<SecretParameter> secretTargetRef) {}

    record SecretParameter(String parameter, String name, String key) {}
}
