package quarry.selector.webhook.message;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What an endpoint and we share: the key of the signatures. It shows itself to nobody who does not ask for it. */
public final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private SigningSecret(byte[] key) {
        this.key = key;
    }

    public static SigningSecret fresh() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SigningSecret(key);
    }

    public static SigningSecret of(byte[] key) {
        return new SigningSecret(key.clone());
    }

    public byte[] key() {
        return key.clone();
    }

    /** As its owner is shown it. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /**
     * The header {@code webhook-signature}: one signature a secret.
     *
     * @param second of the attempt, since the epoch
     */
    public static String signatures(List<SigningSecret> secrets, String id, long second, String body) {
        return secrets.stream()
                .map(secret -> secret.signature(id, second, body))
                .collect(Collectors.joining(" "));
    }

    private String signature(String id, long second, String body) {
        try {
            return new Webhook(key).sign(id, second, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
