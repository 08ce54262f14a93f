package quarry.deploy;

import java.util.Map;

/** The metadata of a custom resource. */
record Metadata(String name, String namespace, Map<String, String> labels) {}
