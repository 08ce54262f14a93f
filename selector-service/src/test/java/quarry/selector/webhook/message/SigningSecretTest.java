package quarry.selector.webhook.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked example of the specification's reference implementations, byte for byte. */
class SigningSecretTest {

    private static final String ID = "msg_demo_c7";
    private static final long SECOND = 1767225600;
    private static final String BODY =
            "{\"type\":\"entropy.csv.ready\",\"timestamp\":\"2026-01-01T00:00:00Z\",\"data\":{\"project\":\"demo\",\"cycle\":7,"
                    + "\"csv_url\":\"https://al.example.org/api/v1/projects/demo/cycles/7/entropy.csv\",\"rows\":3,\"bytes\":95,"
                    + "\"sha256\":\"a10938a315a072c8df080902f8adf084744abc2f81ee4d9f9df4353dd8a9e127\"}}";
    private static final String FIRST = "v1,SOh9+8DPJGJGLQt8TdPCAtnRXMseRRomE6+aqInwDPk=";
    private static final String SECOND_ONE = "v1,uEu7af/F9qSmyd2I1gvQeLpMi77C5KcOIjcQtdI+Btk=";

    @Test
    void theWorkedExampleComesOut() {
        // Given
        var first = SigningSecret.of(bytes(0x00));
        var second = SigningSecret.of(bytes(0x20));

        // Then
        assertThat(BODY.getBytes(UTF_8)).hasSize(272);
        assertThat(first.text()).isEqualTo("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assertThat(SigningSecret.signatures(List.of(first), ID, SECOND, BODY)).isEqualTo(FIRST);
        assertThat(SigningSecret.signatures(List.of(second), ID, SECOND, BODY)).isEqualTo(SECOND_ONE);
        assertThat(SigningSecret.signatures(List.of(first, second), ID, SECOND, BODY))
                .isEqualTo(FIRST + " " + SECOND_ONE);
    }

    @Test
    void everySecretIsAnotherOneAndShowsItselfOnlyWhenAsked() {
        // When
        var one = SigningSecret.fresh();
        var other = SigningSecret.fresh();

        // Then
        assertThat(one.key()).hasSize(32).isNotEqualTo(other.key());
        assertThat(one.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(one.toString()).isEqualTo("whsec_...");
    }

    private static byte[] bytes(int first) {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
