package quarry.selector.webhook.endpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An endpoint as the API shows it.
 *
 * @param types of the events that it is told; empty for all
 * @param headers their names; the values are shown to nobody
 * @param disabledReason absent while it is enabled
 * @param failingSince no attempt has succeeded since then; absent after a success
 * @param pausedUntil it has asked to be left alone until then
 * @param bothSecretsUntil the former secret signs, too, until then
 * @param secret only in the answer that makes it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EndpointView(
        UUID id,
        String url,
        List<String> types,
        List<String> headers,
        String cloudEvents,
        boolean enabled,
        String disabledReason,
        Instant failingSince,
        Instant pausedUntil,
        Instant bothSecretsUntil,
        Instant created,
        String secret) {}
