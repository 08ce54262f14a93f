package quarry.selector.webhook.endpoint;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import quarry.selector.SelectorConfig;

/**
 * Seals what must not be read from the database: AES-256-GCM with a key from the environment, bound to the endpoint that
 * it belongs to. Without a key it is stored as it is; the first byte says which. What was stored before there was a key
 * stays readable. Made at start, so that a wrong key is found then.
 */
@Startup
@ApplicationScoped
class Vault {

    private static final byte PLAIN = 0;
    private static final byte SEALED = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKey> key;

    @Inject
    Vault(SelectorConfig config) {
        this(config.webhooks().key());
    }

    /** @param key 32 bytes in Base64 */
    Vault(Optional<String> key) {
        this.key = key.map(Vault::parse);
    }

    private static SecretKey parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("selector.webhooks.key is not Base64", e);
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "selector.webhooks.key must have " + KEY_BYTES + " bytes in Base64, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    byte[] close(UUID endpoint, byte[] open) {
        if (key.isEmpty()) {
            return ByteBuffer.allocate(1 + open.length).put(PLAIN).put(open).array();
        }
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, key.get(), nonce, endpoint, open);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(SEALED)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException if it was sealed with another key, or is not what was sealed */
    byte[] open(UUID endpoint, byte[] closed) {
        var buffer = ByteBuffer.wrap(closed);
        if (buffer.get() == PLAIN) {
            return rest(buffer);
        }
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var secretKey = key.orElseThrow(() ->
                new IllegalStateException("secrets of webhooks are sealed, and selector.webhooks.key is not set"));
        return cipher(Cipher.DECRYPT_MODE, secretKey, nonce, endpoint, rest(buffer));
    }

    private static byte[] cipher(int mode, SecretKey key, byte[] nonce, UUID endpoint, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("selector.webhooks.key does not fit the secrets of webhooks", e);
        }
    }

    private static byte[] rest(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
