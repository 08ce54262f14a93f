package quarry.selector.webhook.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID ENDPOINT = new UUID(1, 2);
    private static final byte[] SECRET = "0123456789abcdef".getBytes(UTF_8);

    private final Vault vault = vault(1);

    @Test
    void whatIsSealedCanBeOpenedAndNotRead() {
        // When
        var closed = vault.close(ENDPOINT, SECRET);

        // Then
        assertThat(vault.open(ENDPOINT, closed)).isEqualTo(SECRET);
        assertThat(new String(closed, UTF_8)).doesNotContain(new String(SECRET, UTF_8));
        assertThat(vault.close(ENDPOINT, SECRET)).as("never the same nonce").isNotEqualTo(closed);
    }

    @Test
    void nobodyElseOpensItAndNoChangeIsOverlooked() {
        // Given
        var closed = vault.close(ENDPOINT, SECRET);
        var changed = closed.clone();
        changed[changed.length - 1] ^= 1;

        // Then
        assertThatThrownBy(() -> vault.open(ENDPOINT, changed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(new UUID(1, 3), closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(2).open(ENDPOINT, closed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Vault(Optional.empty()).open(ENDPOINT, closed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("selector.webhooks.key");
    }

    @Test
    void whatWasStoredBeforeThereWasAKeyStaysReadable() {
        var closed = new Vault(Optional.empty()).close(ENDPOINT, SECRET);

        assertThat(vault.open(ENDPOINT, closed)).isEqualTo(SECRET);
    }

    @Test
    void aKeyHasThirtyTwoBytes() {
        for (var key : new String[] {"AAAA", "no base 64", Base64.getEncoder().encodeToString(new byte[33])}) {
            assertThatThrownBy(() -> new Vault(Optional.of(key)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("selector.webhooks.key")
                    .hasMessageNotContaining(key);
        }
    }

    private static Vault vault(int seed) {
        var key = new byte[32];
        key[0] = (byte) seed;
        return new Vault(Optional.of(Base64.getEncoder().encodeToString(key)));
    }
}
