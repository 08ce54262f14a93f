package quarry.deploy;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.ResourceRequirements;

/** The resources of CloudNativePG 1.30: the fields that are used here. */
final class CloudNativePg {

    private CloudNativePg() {}

    record Cluster(String apiVersion, String kind, Metadata metadata, Spec spec) {}

    record Spec(
            int instances, String imageName, Bootstrap bootstrap, Storage storage, ResourceRequirements resources) {}

    record Bootstrap(InitDb initdb) {}

    record InitDb(String database, String owner, LocalObjectReference secret, boolean dataChecksums) {}

    record Storage(String size) {}
}
