package quarry.selector.webhook.endpoint;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import quarry.selector.webhook.message.CloudEvents;
import quarry.selector.webhook.message.SigningSecret;

/**
 * All that a sender has to know about an endpoint.
 *
 * @param secrets the present one, and the former one while both are good
 */
public record Target(
        UUID endpoint, String url, CloudEvents cloudEvents, Map<String, String> headers, List<SigningSecret> secrets) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Target[" + endpoint + "]";
    }
}
