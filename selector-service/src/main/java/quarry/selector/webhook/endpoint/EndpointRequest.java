package quarry.selector.webhook.endpoint;

import java.util.List;
import java.util.Map;

/**
 * What somebody wants an endpoint to be; what is missing stays as it is.
 *
 * @param types of the events to be told; empty for all
 * @param headers to be sent with every request; they replace all that were there
 * @param cloudEvents off, binary or structured
 * @param enabled true to try again after it was disabled
 */
record EndpointRequest(
        String url, List<String> types, Map<String, String> headers, String cloudEvents, Boolean enabled) {}
