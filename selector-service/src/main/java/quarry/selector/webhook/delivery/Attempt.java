package quarry.selector.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param millis that it took; absent while it is under way, or when its sender died over it
 * @param status of HTTP; absent if no answer came
 * @param error why not
 * @param answer the beginning of what the receiver said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Attempt(int number, Instant began, Long millis, Integer status, String error, String answer) {}
