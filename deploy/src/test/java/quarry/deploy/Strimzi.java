package quarry.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;
import java.util.Map;

/** The resources of Strimzi 1.2: the fields that are used here, as its documentation names them. */
final class Strimzi {

    private Strimzi() {}

    record Kafka(String apiVersion, String kind, Metadata metadata, KafkaSpec spec) {}

    record KafkaSpec(KafkaCluster kafka, EntityOperator entityOperator) {}

    record KafkaCluster(
            String version, List<Listener> listeners, Authorization authorization, Map<String, JsonNode> config) {}

    record Listener(
            String name,
            int port,
            ListenerType type,
            boolean tls,
            Authentication authentication,
            List<NetworkPolicyPeer> networkPolicyPeers) {}

    enum ListenerType {
        internal,
        route,
        loadbalancer,
        nodeport,
        ingress
    }

    record Authentication(AuthenticationType type) {}

    enum AuthenticationType {
        tls
    }

    record EntityOperator(Operator topicOperator, Operator userOperator) {}

    record Operator() {}

    record KafkaNodePool(String apiVersion, String kind, Metadata metadata, NodePoolSpec spec) {}

    record NodePoolSpec(int replicas, List<Role> roles, Storage storage, ResourceRequirements resources) {}

    enum Role {
        controller,
        broker
    }

    record Storage(String type, List<Volume> volumes) {}

    record Volume(int id, String type, String size, String kraftMetadata) {}

    record KafkaTopic(String apiVersion, String kind, Metadata metadata, TopicSpec spec) {}

    record TopicSpec(int partitions, int replicas, Map<String, String> config) {}

    record KafkaUser(String apiVersion, String kind, Metadata metadata, UserSpec spec) {}

    record UserSpec(Authentication authentication, Authorization authorization) {}

    record Authorization(String type, List<Acl> acls) {}

    record Acl(AclResource resource, List<Operation> operations) {}

    record AclResource(AclResourceType type, String name, PatternType patternType) {}

    enum AclResourceType {
        topic,
        group,
        cluster,
        transactionalId
    }

    enum PatternType {
        literal,
        prefix
    }

    enum Operation {
        Read,
        Write,
        Create,
        Describe
    }
}
